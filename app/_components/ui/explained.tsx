import type { ReactNode } from "react";

/**
 * A form, and beside it what explains it. On narrow screens the explanation comes first, as it is
 * read; on wide ones it stays in view at the side.
 */
export function Explained(props: { title: string; about: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]">
      <aside
        aria-label={props.title}
        className="self-start rounded-xl bg-sunken p-6 lg:sticky lg:top-24 lg:order-last"
      >
        <h2 className="mb-3 font-semibold">{props.title}</h2>
        {props.about}
      </aside>
      <div className="min-w-0">{props.children}</div>
    </div>
  );
}

/** Short sentences that explain something, one below the other. */
export function Explanations({ sentences }: { sentences: string[] }) {
  return (
    <ul className="list-disc space-y-2 pl-5 text-sm text-muted">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
