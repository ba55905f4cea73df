import { addDays, dayOf, toDatabaseDay, type Day } from "@/lib/day";
import { includingDay } from "@/lib/db/dated-rows";
import type { Prisma } from "@/lib/db/generated/client";
import { FACT_COLUMNS, factsFrom } from "@/lib/trial/trial-facts";
import { dueFrom, type DueThing } from "./trial-due";

const RECENT_DAYS = 60;

/** The trials in which something can be due on a day. */
export function dueTrials(today: Day) {
  return {
    agreedAt: { not: null },
    cancelledAt: null,
    endsOn: { gt: toDatabaseDay(addDays(today, -RECENT_DAYS)) },
  } satisfies Prisma.TrialWhereInput;
}

/** What must be read of a trial, its person and its team to decide what is due. */
export function dueColumns(today: Day) {
  const isCurrent = includingDay(toDatabaseDay(today));
  const trial = {
    ...FACT_COLUMNS,
    pulses: { select: { week: true } },
    reviews: { select: { week: true, side: true } },
    voices: { select: { userId: true } },
  } satisfies Prisma.TrialSelect;
  const person = {
    assessments: {
      where: { submittedAt: { not: null } },
      orderBy: { submittedAt: "desc" },
      take: 1,
      select: { submittedAt: true },
    },
  } satisfies Prisma.UserSelect;
  const team = {
    managements: { where: isCurrent, take: 1, select: { userId: true } },
    memberships: { where: isCurrent, select: { userId: true } },
  } satisfies Prisma.TeamSelect;
  return { trial, person, team };
}

type Columns = ReturnType<typeof dueColumns>;
type TrialRow = Prisma.TrialGetPayload<{ select: Columns["trial"] }> & {
  turn: unknown;
  person: Prisma.UserGetPayload<{ select: Columns["person"] }>;
  team: Prisma.TeamGetPayload<{ select: Columns["team"] }>;
};

/** The manager of the trial's team today; null when there is none, or when it is the person. */
export function managerOf({ personId, team }: Pick<TrialRow, "personId" | "team">): string | null {
  const managerId = team.managements[0]?.userId ?? null;
  return managerId === personId ? null : managerId;
}

/** What is due in a trial on a day, for everybody. */
export function dueOf(row: TrialRow, today: Day, timeZone: string): DueThing[] {
  const managerId = managerOf(row);
  const submittedAt = row.person.assessments[0]?.submittedAt;
  const facts = {
    ...factsFrom(row),
    id: row.id,
    personId: row.personId,
    isTurn: row.turn !== null,
    reviewed: row.reviews,
    managerId,
    team: row.team.memberships
      .map(({ userId: id }) => id)
      .filter((id) => id !== row.personId && id !== managerId)
      .map((id) => ({ userId: id, hasSpoken: row.voices.some((said) => said.userId === id) })),
    answeredWeeks: row.pulses.map(({ week }) => week),
    assessedOn: submittedAt ? dayOf(submittedAt, timeZone) : null,
  };
  return dueFrom(facts, today);
}
