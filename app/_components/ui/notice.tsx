import type { ReactNode } from "react";

const LOOKS = {
  plain: "border-line bg-sunken text-ink",
  good: "border-line bg-sunken text-good",
  danger: "border-danger bg-danger-soft text-danger",
};

/** A remark set apart from the text. */
export function Notice(props: { look?: keyof typeof LOOKS; children: ReactNode }) {
  return (
    <div
      role="note"
      className={`rounded-lg border px-4 py-3 text-sm ${LOOKS[props.look ?? "plain"]}`}
    >
      {props.children}
    </div>
  );
}
