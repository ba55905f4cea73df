export type Entry = { id: string; title: string; below?: Entry[] };

/** The table of contents of a long page; it stays visible beside the text. */
export function ReadingContents({ label, entries }: { label: string; entries: Entry[] }) {
  return (
    <nav aria-label={label} className="mb-14 text-sm lg:mb-0">
      <div className="lg:sticky lg:top-24">
        <p aria-hidden className="mb-2 font-medium">
          {label}
        </p>
        <Entries entries={entries} className="space-y-0.5 leading-snug" />
      </div>
    </nav>
  );
}

function Entries({ entries, className }: { entries: Entry[]; className: string }) {
  return (
    <ul className={className}>
      {entries.map(({ id, title, below }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            className="block rounded py-1 text-muted underline-offset-4 hover:text-ink hover:underline"
          >
            {title}
          </a>
          {below && <Entries entries={below} className="ml-0.5 border-l border-line pl-4" />}
        </li>
      ))}
    </ul>
  );
}
