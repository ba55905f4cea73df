import type { ReactNode } from "react";

/** A disclosure without scripts. Its summary looks the same everywhere. */
export function Disclosure(props: {
  label: ReactNode;
  children: ReactNode;
  className?: string;
  open?: boolean;
}) {
  return (
    <details className={props.className} open={props.open}>
      <summary className="inline-flex min-h-11 items-center rounded-md text-sm text-muted underline underline-offset-4 hover:text-ink">
        {props.label}
      </summary>
      <div className="mt-2">{props.children}</div>
    </details>
  );
}
