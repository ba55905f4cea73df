import { ButtonLink } from "@/app/_components/ui/button-link";

type Step = { href: string; text: string };

/** Which part of a long list is shown, and links to the parts before and after it. */
export function Pager(props: { label: string; told: string; before?: Step; after?: Step }) {
  const { label, told, before, after } = props;
  return (
    <nav aria-label={label} className="mt-6 flex flex-wrap items-center gap-3 print:hidden">
      <p className="mr-3 text-sm text-muted tabular-nums">{told}</p>
      {before && (
        <ButtonLink look="secondary" href={before.href}>
          {before.text}
        </ButtonLink>
      )}
      {after && (
        <ButtonLink look="secondary" href={after.href}>
          {after.text}
        </ButtonLink>
      )}
    </nav>
  );
}
