import { LATEST_AND_DRAFT, overviewFrom, type Overview } from "@/lib/assessment/overview-queries";
import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db/client";
import { listWork, PUT_OFF, withoutPutOff } from "@/lib/reminder/queries";
import type { Reminder } from "@/lib/reminder/reminder";
import { OWN_TRIALS, ownOpenTrial } from "@/lib/trial/queries";
import type { TrialSummary } from "@/lib/trial/trial-record";

/** The content of the viewer's home page, except for who may see their answers. */
export type HomePage = {
  overview: Overview;
  trial: TrialSummary | null;
  /** What is pending in trials and turns; the question about a new manager is shown on the page itself. */
  reminders: Reminder[];
};

/** Pending tasks, the latest assessment and an open trial of the viewer, in two statements. */
export async function findHome(viewer: Viewer, now: Date): Promise<HomePage> {
  const today = dayOf(now, viewer.timeZone);
  const [due, own] = await Promise.all([
    listWork(today, viewer.timeZone, viewer.userId),
    db().user.findUniqueOrThrow({
      where: { id: viewer.userId },
      relationLoadStrategy: "join",
      select: { assessments: LATEST_AND_DRAFT, trials: OWN_TRIALS, reminders: PUT_OFF },
    }),
  ]);
  return {
    overview: await overviewFrom(viewer, own.assessments),
    trial: ownOpenTrial(viewer, own.trials, now),
    reminders: withoutPutOff(due, own.reminders, today),
  };
}
