import type { ReactNode } from "react";

/** A row of a dated list: its day, if it has one, then what it is. */
export function DatedRow(props: { day: string; children: ReactNode }) {
  return (
    <li className="grid gap-x-5 gap-y-1 py-4 first:pt-0 last:pb-0 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
      <p className="text-sm text-muted sm:pt-0.5">{props.day}</p>
      <div>{props.children}</div>
    </li>
  );
}
