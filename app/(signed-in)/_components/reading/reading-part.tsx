import type { ReactNode } from "react";

/** A section of a long page, with its own anchor. */
export function ReadingPart(props: {
  id: string;
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  return (
    <section id={props.id} aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`} className="text-2xl font-semibold">
        {props.title}
      </h2>
      {props.lead && <p className="mt-2 text-lg text-muted">{props.lead}</p>}
      <div className="mt-8">{props.children}</div>
    </section>
  );
}
