import type { ReactNode } from "react";
import { Card } from "@/app/_components/ui/card";
import { Fold } from "@/app/_components/ui/fold";

/** The weight of a part: what waits for the viewer, what is read, and what is there on demand. */
export type PartWeight = "now" | "read" | "folded";

/** A part of a trial's page, with its anchor, in the weight that it has for the viewer today. */
export function TrialPart(props: {
  weight: PartWeight;
  title: string;
  id?: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const { weight, ...part } = props;
  if (weight === "folded") return <Fold {...part} heading="h3" />;
  return <Card {...part} heading="h3" look={weight === "now" ? "card" : "plain"} />;
}
