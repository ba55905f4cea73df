import { addDays, fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { GAP_DAYS_AHEAD, gapsWithin } from "@/lib/rotation/gap-ahead";
import { scheduleOf, type Leading } from "@/lib/rotation/schedule";
import { readRotations } from "@/lib/rotation/team-queries";
import type { TeamRotation } from "@/lib/rotation/team-rotation";
import { includesDay, stretchFrom } from "@/lib/stretch";
import { REVIEW_WEEKS } from "@/lib/trial/week";
import {
  changeHappenings,
  firstToldDay,
  gapHappening,
  TOLD_ACTS,
  trialHappenings,
  type Happening,
  type Listening,
} from "./happening";

/** Changes older than this are no longer told. */
const CHANGES_MS = 3 * 86_400_000;
/** How many rotations are read at once. */
const CHUNK = 50;

/** What happened lately of what any of these hooks wants to be told of. */
export async function listHappenings(
  hooks: readonly Listening[],
  today: Day,
  now: Date,
): Promise<Happening[]> {
  const wanted = new Set(hooks.flatMap(({ events }) => events));
  const isWanted = (...events: string[]) => events.some((event) => wanted.has(event));
  const teamsWithGaps = hooks.filter(({ events }) => events.includes("gap.ahead"));
  return [
    ...(isWanted("trial.started", "turn.started", "check_in.due") ? await inTrials(today) : []),
    ...(teamsWithGaps.length > 0 ? await gapsOf(teamsWithGaps, today, now) : []),
    ...(isWanted("person.joined", "person.left", "team.changed") ? await changesOf(now) : []),
  ];
}

async function inTrials(today: Day): Promise<Happening[]> {
  const lastWeek = Math.max(...REVIEW_WEEKS);
  const earliest = firstToldDay(addDays(today, -(lastWeek - 1) * 7));
  const trials = await db().trial.findMany({
    where: {
      agreedAt: { not: null },
      cancelledAt: null,
      person: { removedAt: null },
      team: { archivedAt: null },
      startsOn: { gte: toDatabaseDay(earliest), lte: toDatabaseDay(today) },
    },
    select: {
      id: true,
      teamId: true,
      startsOn: true,
      endsOn: true,
      endedEarlyOn: true,
      turn: { select: { id: true } },
    },
  });
  return trials.flatMap(({ turn, endedEarlyOn, id, teamId, ...days }) =>
    trialHappenings(
      {
        id,
        teamId,
        isTurn: turn !== null,
        ...stretchFrom(days),
        endedEarlyOn: endedEarlyOn && fromDatabaseDay(endedEarlyOn),
      },
      today,
    ),
  );
}

async function gapsOf(hooks: readonly Listening[], today: Day, now: Date): Promise<Happening[]> {
  const teamIds = await teamsOf(hooks);
  const window = { startsOn: addDays(today, 1), endsOn: addDays(today, GAP_DAYS_AHEAD) };
  const found: Happening[] = [];
  for (let at = 0; at < teamIds.length; at += CHUNK) {
    const rotations = await readRotations(teamIds.slice(at, at + CHUNK), today);
    for (const [teamId, team] of rotations) {
      const schedule = scheduleOf(team, today);
      const gaps = gapsWithin(team, schedule, today, window);
      const first = gaps.filter(({ startsOn }) => isNews(team, schedule, startsOn, today));
      found.push(...first.map(({ startsOn }) => gapHappening(teamId, startsOn, now)));
    }
  }
  return found;
}

/**
 * Whether a gap is told: it is ahead, and somebody leads until then or the rotation begins with it. Only
 * turns ahead are planned, so a gap that lasts seems to begin anew with each of its turns.
 */
function isNews(
  team: TeamRotation,
  schedule: readonly Leading[],
  startsOn: Day,
  today: Day,
): boolean {
  const before = addDays(startsOn, -1);
  const isLed = schedule.some((one) => one.kind !== "gap" && includesDay(one, before));
  return startsOn > today && (isLed || team.rhythm?.startsOn === startsOn);
}

/** The teams of channels; every team with a rotation when a webhook wants to know. */
async function teamsOf(hooks: readonly Listening[]): Promise<string[]> {
  const own = hooks.flatMap(({ teamId }) => teamId ?? []);
  if (own.length === hooks.length) return own;
  const where = { archivedAt: null, rotations: { some: {} } };
  return (await db().team.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

async function changesOf(now: Date): Promise<Happening[]> {
  const entries = await db().auditEntry.findMany({
    where: {
      at: { gte: new Date(now.getTime() - CHANGES_MS) },
      act: { in: Object.keys(TOLD_ACTS) },
    },
    orderBy: { at: "asc" },
    select: {
      id: true,
      at: true,
      act: true,
      personId: true,
      teamId: true,
      requestId: true,
      details: true,
    },
  });
  return entries.flatMap(changeHappenings);
}
