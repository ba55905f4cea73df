import type { ComponentProps } from "react";
import { Notice } from "./notice";
import { ReadOut } from "./read-out";

/** A notice of what an action has done, on the page to which it leads; see `ReadOut`. */
export function DoneNotice({
  what,
  className,
  ...notice
}: ComponentProps<typeof Notice> & { what: string; className?: string }) {
  return (
    <ReadOut what={what} className={className}>
      <Notice {...notice} />
    </ReadOut>
  );
}
