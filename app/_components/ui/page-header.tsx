import type { ReactNode } from "react";

/** The header of a page: breadcrumb, title, a sentence and actions. */
export function PageHeader(props: {
  title: string;
  above?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <header className="mb-10 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
      <div className="max-w-2xl">
        {props.above && <p className="mb-1 text-sm text-muted">{props.above}</p>}
        <h1 className="text-3xl font-semibold">{props.title}</h1>
        {props.lead && <div className="mt-3 text-lg text-muted">{props.lead}</div>}
      </div>
      {props.actions && <div className="flex flex-wrap gap-3">{props.actions}</div>}
    </header>
  );
}
