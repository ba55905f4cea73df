import type { TrialDetail } from "@/lib/trial/detail-queries";
import { PulseCard } from "./pulse-card";
import { WeeksCard } from "./weeks-card";

/** The questions of this week, then all weeks so far. */
export function WeeksPart({ trial }: { trial: TrialDetail }) {
  return (
    <>
      <PulseCard trial={trial} />
      <WeeksCard trial={trial} />
    </>
  );
}
