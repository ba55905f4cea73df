import { LATEST_AND_DRAFT, overviewFrom, type Overview } from "@/lib/assessment/overview-queries";
import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db/client";
import { listWork, PUT_OFF, withoutPutOff } from "@/lib/reminder/queries";
import { findOwnSharing } from "@/lib/sharing/own-queries";
import { OWN_TRIALS, ownOpenTrial } from "@/lib/trial/queries";
import type { TrialSummary } from "@/lib/trial/trial-record";
import { waitingFrom, type Waiting } from "./waiting";

/** The content of the viewer's home page. */
export type HomePage = {
  overview: Overview;
  trial: TrialSummary | null;
  waiting: Waiting[];
};

/** What waits for the viewer, their latest assessment and their open trial, in three statements. */
export async function findHome(viewer: Viewer, now: Date): Promise<HomePage> {
  const today = dayOf(now, viewer.timeZone);
  const [due, sharing, own] = await Promise.all([
    listWork(today, viewer.timeZone, viewer.userId),
    findOwnSharing(viewer),
    db().user.findUniqueOrThrow({
      where: { id: viewer.userId },
      relationLoadStrategy: "join",
      select: { assessments: LATEST_AND_DRAFT, trials: OWN_TRIALS, reminders: PUT_OFF },
    }),
  ]);
  const overview = await overviewFrom(viewer, own.assessments);
  const reminders = withoutPutOff(due, own.reminders, today);
  return {
    overview,
    trial: ownOpenTrial(viewer, own.trials, now),
    waiting: waitingFrom({ ...overview, reminders, sharing, today }),
  };
}
