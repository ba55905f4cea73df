import type { ReactNode } from "react";

/** An empty state: why there is nothing, and the next step. */
export function EmptyState(props: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="rounded-xl border border-dashed border-line-strong px-6 py-12 text-center">
      <p className="text-lg font-medium">{props.title}</p>
      <div className="mx-auto mt-2 max-w-lg text-muted">{props.children}</div>
      {props.action && <div className="mt-6">{props.action}</div>}
    </div>
  );
}
