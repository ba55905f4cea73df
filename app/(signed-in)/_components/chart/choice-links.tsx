import { PageLink } from "@/app/_components/ui/page-link";

/** One choice among several that an address makes; each is a link, the chosen one is marked. */
export function ChoiceLinks(props: {
  label: string;
  /** Whether the label is seen too. */
  showLabel?: boolean;
  choices: { href: string; text: string; isChosen: boolean }[];
}) {
  return (
    <nav aria-label={props.label} className="flex flex-wrap items-center gap-1">
      {props.showLabel && (
        <span aria-hidden className="pr-1 text-muted">
          {props.label}
        </span>
      )}
      {props.choices.map(({ href, text, isChosen }) => (
        <PageLink
          key={href}
          href={href}
          scroll={false}
          aria-current={isChosen ? "true" : undefined}
          className="rounded-md px-2 py-1 hover:text-ink aria-[current=true]:bg-sunken aria-[current=true]:font-medium aria-[current=true]:text-ink"
        >
          {text}
        </PageLink>
      ))}
    </nav>
  );
}
