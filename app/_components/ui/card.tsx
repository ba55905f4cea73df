import type { ReactNode } from "react";

/** A surface of its own, or (`plain`) a section set off by a line only: of less weight beside cards. */
const LOOKS = {
  card: "rounded-xl border border-line bg-surface p-5 sm:p-7",
  plain: "border-t border-line pt-6",
};

/** A plain surface; with a title it is a section of its page. */
export function Card(props: {
  title?: string;
  aside?: ReactNode;
  children: ReactNode;
  id?: string;
  look?: keyof typeof LOOKS;
  /** `h3` within a section that has a heading. */
  heading?: "h2" | "h3";
}) {
  const Heading = props.heading ?? "h2";
  return (
    <section id={props.id} className={`min-w-0 ${LOOKS[props.look ?? "card"]}`}>
      {props.title && (
        <div className="mb-4 flex flex-wrap items-baseline justify-between gap-3">
          <Heading className="text-lg font-semibold">{props.title}</Heading>
          {props.aside && <div className="text-sm text-muted">{props.aside}</div>}
        </div>
      )}
      {props.children}
    </section>
  );
}
