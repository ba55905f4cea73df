import type { GradedRecord } from "@/lib/assessment/assessment-record";
import type { OwnRecord } from "@/lib/assessment/own-record";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { measuresOf, type Measures } from "@/lib/trial/measure";
import { LeaningsCard } from "./leanings-card";
import { PulseCard } from "./pulse-card";
import { WeeksCard } from "./weeks-card";

/** The questions of this week, all weeks so far, and the person's leaning before and after. */
export function WeeksPart(props: {
  trial: TrialDetail;
  /** The viewer's own, when they are the person; else none. */
  records: OwnRecord[];
  /** What the person shares with the viewing manager; else null. */
  shared: Measures<GradedRecord> | null;
}) {
  const { trial, records, shared } = props;
  const isTold = trial.isMine && (trial.state === "running" || trial.hasEnded);
  const measures = isTold ? ownMeasures(records, trial) : shared;
  return (
    <>
      <PulseCard trial={trial} />
      <WeeksCard trial={trial} />
      {measures && <LeaningsCard trial={trial} measures={measures} />}
    </>
  );
}

function ownMeasures(records: OwnRecord[], trial: TrialDetail): Measures<GradedRecord> {
  const graded = (record: OwnRecord | null) => record && ({ grade: "EVERYTHING", record } as const);
  const own = measuresOf(records, trial);
  return { before: graded(own.before), after: graded(own.after), washout: graded(own.washout) };
}
