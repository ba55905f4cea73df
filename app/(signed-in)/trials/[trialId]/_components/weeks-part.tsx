import type { OwnRecord } from "@/lib/assessment/own-record";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { LeaningsCard } from "./leanings-card";
import { PulseCard } from "./pulse-card";
import { WeeksCard } from "./weeks-card";

/** The questions of this week, all weeks so far, and where the person leant before and after. */
export function WeeksPart({ trial, records }: { trial: TrialDetail; records: OwnRecord[] }) {
  return (
    <>
      <PulseCard trial={trial} />
      <WeeksCard trial={trial} />
      <LeaningsCard trial={trial} records={records} />
    </>
  );
}
