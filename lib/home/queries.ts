import { LATEST_AND_DRAFT, overviewFrom, type Overview } from "@/lib/assessment/overview-queries";
import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db/client";
import { readTogether } from "@/lib/db/reading";
import { deskReadings, findDesk, type Desk } from "@/lib/desk/queries";
import { deskTeamIds } from "@/lib/desk/policy";
import { rungsOnDay } from "@/lib/ladder/queries";
import {
  outlookFrom,
  outlookReadings,
  type ListedOpening,
  type OpeningsOutlook,
} from "@/lib/opening/queries";
import type { Newest } from "@/lib/release/trend";
import { readOwnDue, type DueRow } from "@/lib/reminder/due-queries";
import {
  betweenReadings,
  findOwnReminders,
  ownColumns,
  type OwnReminders,
} from "@/lib/reminder/queries";
import type { OverviewAnswer } from "@/lib/rotation/overview-answer";
import { WHOLE_OVERVIEW } from "@/lib/rotation/overview-look";
import { findTeamsOverview } from "@/lib/rotation/overview-queries";
import { isUnanswered } from "@/lib/sharing/decision";
import { looksAt, type OwnLook } from "@/lib/sharing/history-queries";
import { findOwnSharing, type ReaderSharing } from "@/lib/sharing/own-queries";
import { ownTeams, type OwnTeam } from "@/lib/team/list-queries";
import { overseesOthers } from "@/lib/team/policy";
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
  /** What the teams of somebody who oversees others say together; null for everybody else. */
  overseen: { answer: OverviewAnswer; outlook: OpeningsOutlook } | null;
};

/** How many looks home shows. */
const LOOKS_SHOWN = 3;

/**
 * What the viewer does next, their latest result, and who looked at it; for a manager what needs them,
 * for a director what their teams say. Three statements for everybody, one more for a manager and two
 * more for a director, whatever the number of people and teams; another one as long as a new manager
 * waits for an answer.
 */
export async function findHome(viewer: Viewer, now: Date): Promise<HomePage> {
  const due = readOwnDue(viewer, now);
  const beside = readBeside(viewer, now);
  const [own, { looks, shared, teamsRead }] = await Promise.all([
    findOwnAgenda(viewer, now, { due, beside }),
    beside,
  ]);
  const { overview, agenda, trial, snoozed } = own;
  const isAsked = agenda.due.some(({ kind }) => kind === "new-manager");
  const overseen = teamsRead && (await findOverseen(viewer, teamsRead, now));
  const [newManager, desk] = await Promise.all([
    isAsked ? findNewManager(viewer, overview) : null,
    findDesk(viewer, snoozed, now, { due, shared, rotations: overseen?.rotations }),
  ]);
  return {
    overview,
    agenda,
    trial,
    newManager,
    looks: looks.looks.slice(0, LOOKS_SHOWN),
    desk,
    overseen: overseen?.said ?? null,
  };
}

type Beside = Awaited<ReturnType<typeof readAgenda>>;

/** What is read beside the viewer's own row and trials to know what they do next. */
function agendaReadings(viewer: Viewer, now: Date) {
  const rungs = rungsOnDay(dayOf(now, viewer.timeZone));
  return { ...betweenReadings(viewer, now), rungs };
}

function readAgenda(viewer: Viewer, now: Date) {
  return readTogether(agendaReadings(viewer, now));
}

/**
 * The same with what else home shows: who looked, for a manager what people share with them, for a
 * director what their teams say.
 */
async function readBeside(viewer: Viewer, now: Date) {
  const own = { ...agendaReadings(viewer, now), looks: looksAt(viewer, 1) };
  const managing = { ...own, ...deskReadings(viewer, now) };
  if (overseesOthers(viewer)) {
    const overseen = { teams: ownTeams(viewer), ...outlookReadings(viewer) };
    const told = await readTogether({ ...managing, ...overseen });
    return { ...told, shared: told, teamsRead: told };
  }
  if (deskTeamIds(viewer).length === 0)
    return { ...(await readTogether(own)), shared: null, teamsRead: null };
  const told = await readTogether(managing);
  return { ...told, shared: told, teamsRead: null };
}

type Overseen = { teams: OwnTeam[]; openings: ListedOpening[]; figures: Newest[] };

async function findOverseen(viewer: Viewer, read: Overseen, now: Date) {
  const reading = { teams: read.teams, beside: deskTeamIds(viewer) };
  const { answer, rotations } = await findTeamsOverview(viewer, WHOLE_OVERVIEW, now, reading);
  const outlook = outlookFrom(read.openings, read.figures);
  return { said: answer && { answer, outlook }, rotations };
}

/** What the viewer does next, and from what it follows. */
export async function findOwnAgenda(
  viewer: Viewer,
  now: Date,
  reading: { due: Promise<DueRow[]>; beside: Promise<Beside> } = {
    due: readOwnDue(viewer, now),
    beside: readAgenda(viewer, now),
  },
): Promise<
  Pick<HomePage, "overview" | "agenda" | "trial"> & Pick<OwnReminders, "setting" | "snoozed">
> {
  const { due, beside } = reading;
  const row = readOwn(viewer, now);
  const [{ setting, snoozed, ...reminders }, own, { rungs }] = await Promise.all([
    findOwnReminders(viewer, now, { row, due, between: beside }),
    row,
    beside,
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
