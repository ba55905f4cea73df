import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { includingDay, notEndedBy } from "@/lib/db/dated-rows";
import type { Prisma } from "@/lib/db/generated/client";
import { byName } from "@/lib/language/collation";
import { pageOf, type Part } from "@/lib/part";
import { lastDayOf } from "@/lib/stretch";
import { isSide } from "@/lib/trial/policy";
import { endDayOf, hasEnded, stateOf } from "@/lib/trial/trial";
import { FACT_COLUMNS, factsFrom } from "@/lib/trial/trial-facts";
import { benchCounts, type BenchPerson, type TrialDone, type Waiting } from "./bench";

/** A page of the people of the viewer's teams who have had a trial, or wait for one. */
export type Bench = ReturnType<typeof benchCounts> & {
  people: BenchPerson[];
  part: Part;
};

/** Null for whoever manages no team. */
export async function findBench(viewer: Viewer, page: number, now: Date): Promise<Bench | null> {
  const people = await listBench(viewer, now);
  if (!people) return null;
  const { shown, ...part } = pageOf(people, page);
  return { ...benchCounts(people), people: shown, part };
}

/**
 * Everybody in the teams that the viewer manages or oversees who has had a trial there or waits for
 * one, by name, in one statement. The outcome of a trial is told to its two sides alone. Null for
 * whoever manages no team.
 */
export async function listBench(viewer: Viewer, now: Date): Promise<BenchPerson[] | null> {
  if (viewer.managesTeamIds.length === 0) return null;
  const today = dayOf(now, viewer.timeZone);
  const day = toDatabaseDay(today);
  const rows = await db().membership.findMany({
    where: {
      ...includingDay(day),
      teamId: { in: viewer.overseesTeamIds },
      team: { archivedAt: null },
      user: { removedAt: null, id: { not: viewer.userId }, ...hasSomething(viewer, day) },
    },
    relationLoadStrategy: "join",
    select: {
      team: { select: { id: true, name: true } },
      user: {
        select: {
          id: true,
          name: true,
          trials: { where: within(viewer), orderBy: { startsOn: "desc" }, select: TRIAL_COLUMNS },
          wishes: { where: notEndedBy(day), select: { teamId: true, askedAt: true } },
        },
      },
    },
  });
  const people = rows.map(({ team, user }): BenchPerson => {
    const done = user.trials.flatMap((row) => doneFrom(viewer, row, today));
    return {
      personId: user.id,
      name: user.name,
      teamId: team.id,
      teamName: team.name,
      done,
      waiting: waitingOf(viewer, { ...user, teamId: team.id, hasLed: done.length > 0 }, today),
    };
  });
  const shown = people.filter(({ done, waiting }) => done.length > 0 || waiting !== null);
  return byName(shown, viewer);
}

const TRIAL_COLUMNS = {
  ...FACT_COLUMNS,
  proposedAt: true,
  postponedUntil: true,
  decisions: {
    ...FACT_COLUMNS.decisions,
    select: { ...FACT_COLUMNS.decisions.select, outcome: true },
  },
} as const satisfies Prisma.TrialSelect;

type TrialRow = Prisma.TrialGetPayload<{ select: typeof TRIAL_COLUMNS }>;
type WishRow = { teamId: string; askedAt: Date };

const within = ({ overseesTeamIds }: Viewer) => ({
  teamId: { in: overseesTeamIds },
  cancelledAt: null,
});

function hasSomething(viewer: Viewer, day: Date) {
  const wishes = { some: notEndedBy(day) };
  return { OR: [{ trials: { some: within(viewer) } }, { wishes }] } satisfies Prisma.UserWhereInput;
}

function doneFrom(viewer: Viewer, row: TrialRow, today: Day): TrialDone[] {
  const facts = factsFrom(row);
  const state = stateOf(facts, today);
  if (!hasEnded(state)) return [];
  const isTold = isSide(viewer, row);
  const { startsOn } = facts;
  return [
    {
      trialId: row.id,
      startsOn,
      lastDay: lastDayOf({ startsOn, endsOn: endDayOf(facts) }),
      state,
      outcome: isTold ? (row.decisions[0]?.outcome ?? null) : null,
      isTold,
    },
  ];
}

type Person = {
  id: string;
  teamId: string;
  hasLed: boolean;
  trials: TrialRow[];
  wishes: WishRow[];
};

/** Nobody waits who leads or will lead; else the latest request counts, then taking part without having led. */
function waitingOf({ timeZone }: Viewer, person: Person, today: Day): Waiting | null {
  const states = person.trials.map((row) => ({ row, state: stateOf(factsFrom(row), today) }));
  if (states.some(({ state }) => state === "running" || state === "agreed")) return null;
  const asked = states.find(
    ({ row, state }) =>
      row.proposedById === row.personId &&
      (state === "proposed" || (state === "declined" && row.postponedUntil !== null)),
  )?.row;
  if (asked?.postponedUntil)
    return { kind: "postponed", day: fromDatabaseDay(asked.postponedUntil) };
  if (asked) return { kind: "asked", day: dayOf(asked.proposedAt, timeZone) };
  const wish = person.wishes.find(({ teamId }) => teamId === person.teamId);
  return wish && !person.hasLed ? { kind: "takes-part", day: dayOf(wish.askedAt, timeZone) } : null;
}
