import { addDays, dayOf, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { holdingOn } from "@/lib/db/dated-rows";
import { dueFrom, NEAR_DAYS, type DueThing } from "./due";
import { FACT_COLUMNS, factsFrom } from "./trial-facts";

const RECENT_DAYS = 60;

/**
 * What is due today in trials: for one person when `userId` is given, else for everybody (the job that sends
 * mail). Tells of whom and of which kind, nothing of what anybody wrote.
 */
export async function listDueThings(
  today: Day,
  timeZone: string,
  userId: string | null,
): Promise<DueThing[]> {
  const day = toDatabaseDay(today);
  const isCurrent = holdingOn(day);
  const mine = userId && {
    OR: [
      { personId: userId },
      { team: { managements: { some: { ...isCurrent, userId } } } },
      { team: { memberships: { some: { ...isCurrent, userId } } } },
    ],
  };
  const rows = await db().trial.findMany({
    where: {
      agreedAt: { not: null },
      cancelledAt: null,
      startsOn: { lte: toDatabaseDay(addDays(today, NEAR_DAYS)) },
      endsOn: { gt: toDatabaseDay(addDays(today, -RECENT_DAYS)) },
      ...mine,
    },
    relationLoadStrategy: "join",
    select: {
      ...FACT_COLUMNS,
      turn: { select: { id: true } },
      pulses: { select: { week: true } },
      reviews: { select: { week: true, side: true } },
      person: {
        select: {
          assessments: {
            where: { submittedAt: { not: null } },
            orderBy: { submittedAt: "desc" },
            take: 1,
            select: { submittedAt: true },
          },
        },
      },
      voices: { select: { userId: true } },
      team: {
        select: {
          managements: { where: isCurrent, take: 1, select: { userId: true } },
          memberships: { where: isCurrent, select: { userId: true } },
        },
      },
    },
  });
  const all = rows.flatMap((row) => {
    const managerId = row.team.managements[0]?.userId ?? null;
    const submittedAt = row.person.assessments[0]?.submittedAt;
    const facts = {
      ...factsFrom(row),
      ...{ id: row.id, personId: row.personId, isTurn: row.turn !== null, reviewed: row.reviews },
      managerId: managerId === row.personId ? null : managerId,
      team: row.team.memberships
        .map(({ userId: id }) => id)
        .filter((id) => id !== row.personId && id !== managerId)
        .map((id) => ({ userId: id, hasSpoken: row.voices.some((said) => said.userId === id) })),
      answeredWeeks: row.pulses.map(({ week }) => week),
      assessedOn: submittedAt ? dayOf(submittedAt, timeZone) : null,
    };
    return dueFrom(facts, today);
  });
  return userId ? all.filter((thing) => thing.userId === userId) : all;
}
