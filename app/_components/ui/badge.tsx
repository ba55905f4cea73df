import type { ReactNode } from "react";

const LOOKS = {
  plain: "bg-sunken text-ink",
  outline: "border border-line-strong text-muted",
  ic: "bg-ic-soft text-ic",
  mg: "bg-mg-soft text-mg",
};

/** A short label. */
export function Badge(props: { look?: keyof typeof LOOKS; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-xs font-medium whitespace-nowrap ${LOOKS[props.look ?? "plain"]}`}
    >
      {props.children}
    </span>
  );
}
