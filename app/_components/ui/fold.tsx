import type { ReactNode } from "react";
import { OpenedByAnchor } from "./opened-by-anchor";

/**
 * A part of a page that is folded to its heading, for what is read on demand. Opens without scripts;
 * a link to its anchor opens it too.
 */
export function Fold(props: {
  id?: string;
  title: string;
  aside?: ReactNode;
  open?: boolean;
  /** `h3` within a section that has a heading. */
  heading?: "h2" | "h3";
  children: ReactNode;
}) {
  const Heading = props.heading ?? "h2";
  return (
    <details id={props.id} open={props.open} className="group min-w-0">
      <summary className="flex min-h-14 items-center justify-between gap-4 px-5 py-3 hover:bg-sunken sm:px-7">
        <Heading className="font-semibold">{props.title}</Heading>
        <span className="flex items-center gap-4 text-right text-sm text-muted">
          {props.aside}
          <FoldSign />
        </span>
      </summary>
      <div className="px-5 pt-2 pb-6 sm:px-7">{props.children}</div>
      <OpenedByAnchor />
    </details>
  );
}

/** The sign of what opens: it turns when its `group` is open. */
export function FoldSign() {
  return (
    <svg
      viewBox="0 0 12 12"
      className="size-3 shrink-0 stroke-muted transition-transform group-open:rotate-90 print:hidden"
      aria-hidden
    >
      <path d="M4 1.5 8.5 6 4 10.5" fill="none" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}

/** Folded parts below each other, as one quiet block. */
export function Folds({ children }: { children: ReactNode }) {
  return (
    <div className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface">
      {children}
    </div>
  );
}
