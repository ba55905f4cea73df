import type { ReactNode } from "react";
import { Fold } from "@/app/_components/ui/fold";

/** A part of the guide that opens: by a press, by a link to it or into it, and on paper. */
export function FoldedPart(props: {
  id: string;
  title: string;
  lead: string;
  children: ReactNode;
}) {
  return (
    <Fold id={props.id} title={props.title}>
      <p className="mb-6 max-w-prose text-muted">{props.lead}</p>
      {props.children}
    </Fold>
  );
}
