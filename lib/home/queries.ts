import { LATEST_AND_DRAFT, overviewFrom, type Overview } from "@/lib/assessment/overview-queries";
import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db/client";
import { findDesk, type Desk } from "@/lib/desk/queries";
import { findRungs } from "@/lib/ladder/queries";
import { readOwnDue } from "@/lib/reminder/due-queries";
import { findOwnReminders, ownColumns, type OwnReminders } from "@/lib/reminder/queries";
import { isUnanswered } from "@/lib/sharing/decision";
import { listLooks, type OwnLook } from "@/lib/sharing/history-queries";
import { findOwnSharing, type ReaderSharing } from "@/lib/sharing/own-queries";
import type { TrialSummary } from "@/lib/trial/trial-record";
import { agendaFrom, type Agenda } from "./agenda";
import { STEP_COLUMNS, stepFactsFrom } from "./step-queries";

/** The content of the viewer's home page. */
export type HomePage = {
  overview: Overview;
  agenda: Agenda;
  trial: TrialSummary | null;
  /** A new manager, who starts with nothing. */
  newManager: ReaderSharing | null;
  /** Who looked at the viewer's record last. */
  looks: OwnLook[];
  /** What needs the viewer as a manager; null for everybody else. */
  desk: Desk | null;
};

/** How many looks home shows. */
const LOOKS_SHOWN = 3;

/** What the viewer does next, their latest result, and who looked at it. */
export async function findHome(viewer: Viewer, now: Date): Promise<HomePage> {
  const due = readOwnDue(viewer, now);
  const [{ overview, agenda, trial, snoozed }, { looks }] = await Promise.all([
    findOwnAgenda(viewer, now, due),
    listLooks(viewer, 1),
  ]);
  const isAsked = agenda.due.some(({ kind }) => kind === "new-manager");
  return {
    overview,
    agenda,
    trial,
    newManager: isAsked ? await findNewManager(viewer, overview) : null,
    looks: looks.slice(0, LOOKS_SHOWN),
    desk: await findDesk(viewer, snoozed, now, due),
  };
}

/** What the viewer does next, and from what it follows. */
export async function findOwnAgenda(
  viewer: Viewer,
  now: Date,
  due = readOwnDue(viewer, now),
): Promise<
  Pick<HomePage, "overview" | "agenda" | "trial"> & Pick<OwnReminders, "setting" | "snoozed">
> {
  const row = readOwn(viewer, now);
  const [{ setting, snoozed, ...reminders }, own, rungs] = await Promise.all([
    findOwnReminders(viewer, now, { row, due }),
    row,
    findRungs({ today: dayOf(now, viewer.timeZone) }),
  ]);
  const { facts, trial } = stepFactsFrom(viewer, own, rungs, now);
  const overview = await overviewFrom(viewer, own.assessments);
  const { latest, draft } = overview;
  const verdict = latest?.verdict ?? null;
  return {
    overview,
    trial,
    setting,
    snoozed,
    agenda: agendaFrom({
      ...reminders,
      snoozed: snoozed.length,
      verdict,
      draft,
      steps: facts,
      trial,
    }),
  };
}

/** All that home needs of the viewer's own row, in one statement. */
async function readOwn({ userId, timeZone }: Viewer, now: Date) {
  return db().user.findUniqueOrThrow({
    where: { id: userId },
    relationLoadStrategy: "join",
    select: {
      ...ownColumns(dayOf(now, timeZone)),
      ...STEP_COLUMNS,
      assessments: LATEST_AND_DRAFT,
    },
  });
}

async function findNewManager(viewer: Viewer, { latest }: Overview): Promise<ReaderSharing | null> {
  const sharing = await findOwnSharing(viewer);
  return sharing.find((one) => isUnanswered(one, latest?.submittedAt ?? null)) ?? null;
}
