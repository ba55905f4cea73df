import { addDays, fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { includingDay, notEndedBy } from "@/lib/db/dated-rows";
import type { Prisma } from "@/lib/db/generated/client";
import { ASK_DAYS, askDueFrom, type AskDue } from "./ask-due";

/** What is read of a person to know which teams ask them to take part. */
export function askColumns(today: Day) {
  const day = toDatabaseDay(today);
  return {
    memberships: {
      where: includingDay(day),
      select: { team: { select: { rotations: { where: askedLately(today) } } } },
    },
    wishes: { where: notEndedBy(day), select: { teamId: true } },
  } satisfies Prisma.UserSelect;
}

function askedLately(today: Day) {
  const day = toDatabaseDay(today);
  return {
    askedOn: { gt: toDatabaseDay(addDays(today, -ASK_DAYS)) },
    ...notEndedBy(day),
  } satisfies Prisma.RotationWhereInput;
}

type Row = Prisma.UserGetPayload<{ select: ReturnType<typeof askColumns> }>;

/** The teams that ask a person, from their row. */
export function asksOf(userId: string, { memberships, wishes }: Row, today: Day): AskDue[] {
  const rotations = memberships.flatMap(({ team }) =>
    team.rotations.map(({ teamId, askedOn }) => ({
      teamId,
      askedOn: askedOn && fromDatabaseDay(askedOn),
    })),
  );
  return askDueFrom({ userId, rotations, takesPartIn: wishes.map(({ teamId }) => teamId) }, today);
}

/** Everybody who is asked to take part, for the job that sends mail. */
export async function listAsks(today: Day): Promise<AskDue[]> {
  const asking = { team: { archivedAt: null, rotations: { some: askedLately(today) } } };
  const people = await db().user.findMany({
    where: {
      removedAt: null,
      joinedAt: { not: null },
      memberships: { some: { ...includingDay(toDatabaseDay(today)), ...asking } },
    },
    relationLoadStrategy: "join",
    select: { id: true, ...askColumns(today) },
  });
  return people.flatMap(({ id, ...row }) => asksOf(id, row, today));
}
