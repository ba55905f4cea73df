import type { Viewer } from "@/lib/auth/viewer";
import { addDays, dayOf, fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { includingDay, onDay } from "@/lib/db/dated-rows";
import type { Prisma } from "@/lib/db/generated/client";
import { TOOK_PLACE } from "@/lib/handover/queries";
import { isId } from "@/lib/id";
import { stretchFrom } from "@/lib/stretch";
import { seenTrials } from "@/lib/trial/queries";
import type { TrialFacts } from "@/lib/trial/trial";
import { factsFrom } from "@/lib/trial/trial-facts";
import { summaryFrom, type TrialSummary } from "@/lib/trial/trial-record";
import { reminderFrom, turnReminderFrom, type Reminder } from "./reminder";
import type { DueThing } from "./trial-due";
import { delegateOf, dueColumns, dueOf, dueTrials, managerOf } from "./trial-queries";
import { trialClash, turnDueFrom, type TurnDue } from "./turn-due";

/** Turns that started longer ago lead to no reminders. */
const RECENT_DAYS = 60;

/** What is due in trials and about turns. */
export type Due = { trials: DueThing[]; turns: TurnDue[] };

/**
 * Due tasks on a day: for one person when `userId` is given, else for everybody (the job that sends
 * mail). Returns the people and kinds, nothing that anybody wrote. One statement: every turn is a
 * trial.
 */
export async function listDueThings(
  today: Day,
  timeZone: string,
  userId: string | null,
): Promise<Due> {
  const rows = await readDue(today, userId ? concerning(userId, today) : {});
  return dueAmong(rows, today, timeZone, userId);
}

/** The trials of the viewer and of their teams in which something can be due. */
export function readOwnDue({ userId, timeZone }: Viewer, now: Date): Promise<DueRow[]> {
  const today = dayOf(now, timeZone);
  return readDue(today, concerning(userId, today));
}

/** What is due in these trials, for one person or for everybody. */
export function dueAmong(
  rows: readonly DueRow[],
  today: Day,
  timeZone: string,
  userId: string | null,
): Due {
  const isFor = (thing: { userId: string }) => userId === null || thing.userId === userId;
  return {
    trials: rows.flatMap((row) => trialsDue(row, today, timeZone)).filter(isFor),
    turns: rows.flatMap((row) => turnsDue(row, today)).filter(isFor),
  };
}

/** What is due in trials and turns, as reminders. */
export function workFrom({ trials, turns }: Due): Reminder[] {
  return [...trials.map(reminderFrom), ...turns.map(turnReminderFrom)];
}

/** A trial of a team, and what is due in it for whoever does the tasks of its manager. */
export type TeamDue = {
  trialId: string;
  teamId: string;
  person: { id: string; name: string };
  facts: TrialFacts;
  due: Reminder[];
};

/**
 * The trials of these teams among those that `readOwnDue` gives, with what is due for the viewer in
 * the trials of others: a manager and who stands in for them have tasks of their own.
 */
export function teamDueAmong(
  rows: readonly DueRow[],
  { userId: viewerId, timeZone }: Pick<Viewer, "userId" | "timeZone">,
  teamIds: readonly string[],
  today: Day,
): TeamDue[] {
  const ofTeams = rows.filter(({ teamId }) => teamIds.includes(teamId));
  return ofTeams.map((row) => {
    const { id: trialId, teamId, personId, person } = row;
    const isOwn = personId === viewerId;
    return {
      trialId,
      teamId,
      person: { id: personId, name: person.name },
      facts: factsFrom(row),
      due: isOwn ? [] : workFrom(dueAmong([row], today, timeZone, viewerId)),
    };
  });
}

/** The trials of a person that the viewer may see, the latest start first, and the viewer's tasks in them. */
export type KnownTrials = { trials: TrialSummary[]; due: DueThing[] };

/** What the viewer knows of a person's trials, in one statement. */
export async function findTrialsOf(
  viewer: Viewer,
  personId: string,
  now: Date,
): Promise<KnownTrials> {
  if (!isId(personId)) return { trials: [], due: [] };
  const { userId, timeZone } = viewer;
  const today = dayOf(now, timeZone);
  const select = columns(today);
  const rows = await db().trial.findMany({ ...seenTrials(viewer, { personId }), select });
  return {
    trials: rows.map((row) => summaryFrom(viewer, row, today)),
    due: rows
      .flatMap((row) => trialsDue(row, today, timeZone))
      .filter((thing) => thing.userId === userId),
  };
}

function readDue(today: Day, whose: Prisma.TrialWhereInput): Promise<DueRow[]> {
  return db().trial.findMany({
    where: { OR: [dueTrials(today), { turn: dueTurns(today) }], ...whose },
    relationLoadStrategy: "join",
    select: columns(today),
  });
}

function dueTurns(today: Day) {
  return {
    closedAt: null,
    startsOn: { gt: toDatabaseDay(addDays(today, -RECENT_DAYS)) },
  } satisfies Prisma.TurnWhereInput;
}

function concerning(userId: string, today: Day) {
  const day = toDatabaseDay(today);
  const current = { some: { ...includingDay(day), userId } };
  const delegated = { delegationsGiven: { some: { ...onDay(day), delegateId: userId } } };
  return {
    AND: {
      OR: [
        { personId: userId },
        { team: { managements: current } },
        { team: { managements: { some: { ...includingDay(day), user: delegated } } } },
        { team: { memberships: current } },
        { turn: { team: { turns: { some: { personId: userId } } } } },
      ],
    },
  } satisfies Prisma.TrialWhereInput;
}

function columns(today: Day) {
  const day = toDatabaseDay(today);
  const { trial, person, team } = dueColumns(today);
  const away = { where: { endsOn: { gt: day } }, select: { startsOn: true, endsOn: true } };
  return {
    ...trial,
    person: { select: { ...person, name: true, removedAt: true, absences: away } },
    team: {
      select: {
        ...team,
        name: true,
        turns: {
          where: TOOK_PLACE,
          orderBy: { startsOn: "desc" },
          take: 20,
          select: { personId: true, startsOn: true },
        },
      },
    },
    turn: {
      select: {
        id: true,
        teamId: true,
        personId: true,
        overlapDays: true,
        closedAt: true,
        startsOn: true,
        endsOn: true,
        handover: { select: { giverSignedAt: true, takerSignedAt: true } },
      },
    },
  } satisfies Prisma.TrialSelect;
}

/** A trial with all that decides what is due in it. */
export type DueRow = Prisma.TrialGetPayload<{ select: ReturnType<typeof columns> }>;

function trialsDue(row: DueRow, today: Day, timeZone: string): DueThing[] {
  const due = dueOf(row, today, timeZone);
  if (row.turn || !row.agreedAt || row.cancelledAt || row.endedEarlyOn) return due;
  const { id, personId } = row;
  const absences = row.person.absences.map(stretchFrom);
  const managerId = delegateOf(row) ?? managerOf(row);
  const clash = { ...stretchFrom(row), id, personId, managerId, absences };
  return [...due, ...trialClash(clash, today)];
}

function turnsDue(row: DueRow, today: Day): TurnDue[] {
  const { turn, person, team, agreedAt } = row;
  if (!turn || turn.closedAt || person.removedAt) return [];
  if (fromDatabaseDay(turn.startsOn) <= addDays(today, -RECENT_DAYS)) return [];
  const managerId = team.managements[0]?.userId ?? null;
  const before = team.turns.find((one) => one.startsOn < turn.startsOn)?.personId;
  const giverId = before && before !== turn.personId ? before : managerId;
  return turnDueFrom(
    {
      id: turn.id,
      teamId: turn.teamId,
      takerId: turn.personId,
      managerId: delegateOf(row) ?? managerId,
      giverId,
      ...stretchFrom(turn),
      overlapDays: turn.overlapDays,
      isAgreed: agreedAt !== null,
      giverSigned: turn.handover?.giverSignedAt != null,
      takerSigned: turn.handover?.takerSignedAt != null,
      absences: person.absences.map(stretchFrom),
    },
    today,
  );
}
