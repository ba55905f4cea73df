import type { ReactNode } from "react";

/** A part of a trial's story: its heading beside what it holds; above it on a phone. */
export function StorySection(props: { id: string; title: string; children: ReactNode }) {
  const heading = `${props.id}-title`;
  return (
    <section
      id={props.id}
      aria-labelledby={heading}
      className="grid gap-x-10 gap-y-5 border-t-2 border-line-strong pt-6 lg:grid-cols-[10rem_minmax(0,1fr)]"
    >
      <h2 id={heading} className="text-xl font-semibold">
        {props.title}
      </h2>
      <div className="min-w-0 space-y-8 *:first:border-t-0 *:first:pt-0">{props.children}</div>
    </section>
  );
}
