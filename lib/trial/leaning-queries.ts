import type { GradedRecord } from "@/lib/assessment/assessment-record";
import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db/client";
import { lookAt } from "@/lib/sharing/audience-queries";
import type { TrialDetail } from "./detail-queries";
import { measuresOf, type Measures } from "./measure";

/**
 * What the person shares with the viewer, their manager, of the assessments before, after and four
 * weeks after a trial. Reads exactly these, and logs the look. Null for people who do not manage
 * the trial, and before it runs.
 */
export async function findSharedMeasures(
  viewer: Viewer,
  trial: TrialDetail,
  now: Date,
): Promise<Measures<GradedRecord> | null> {
  const { personId, isManaged, state, hasEnded } = trial;
  if (!isManaged || (state !== "running" && !hasEnded)) return null;
  const dated = await db().assessment.findMany({
    where: { userId: personId, form: "FULL", submittedAt: { not: null } },
    select: { id: true, submittedAt: true },
  });
  const days = dated.map(({ id, submittedAt }) => ({
    id,
    day: dayOf(submittedAt ?? now, viewer.timeZone),
  }));
  const { before, after, washout } = measuresOf(days, trial);
  const assessmentIds = [before, after, washout].flatMap((each) => each?.id ?? []);
  const glance = { personId, door: "TRIAL_PAGE", audiences: ["MANAGER"], assessmentIds } as const;
  const seen = await lookAt(viewer, glance, now);
  const seenOf = (measure: { id: string } | null) =>
    seen.find(({ record }) => record.id === measure?.id) ?? null;
  return { before: seenOf(before), after: seenOf(after), washout: seenOf(washout) };
}
