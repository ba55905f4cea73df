import { addDays, fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { holdingOn } from "@/lib/db/dated-rows";
import { turnDueFrom, type TurnDue } from "./due";
import { TOOK_PLACE } from "./queries";

/** A turn that began longer ago asks nobody for anything. */
const RECENT_DAYS = 60;

/**
 * What is due today about turns: for one person when `userId` is given, else for everybody (the job that sends
 * mail). Tells of whom and of which kind, nothing of what anybody wrote.
 */
export async function listTurnDue(today: Day, userId: string | null): Promise<TurnDue[]> {
  const day = toDatabaseDay(today);
  const isCurrent = holdingOn(day);
  const mine = userId && {
    OR: [
      { personId: userId },
      { team: { turns: { some: { personId: userId } } } },
      { team: { managements: { some: { ...isCurrent, userId } } } },
    ],
  };
  const rows = await db().turn.findMany({
    where: {
      closedAt: null,
      startsOn: { gt: toDatabaseDay(addDays(today, -RECENT_DAYS)) },
      person: { removedAt: null },
      ...mine,
    },
    relationLoadStrategy: "join",
    select: {
      id: true,
      teamId: true,
      personId: true,
      startsOn: true,
      endsOn: true,
      overlapDays: true,
      trial: { select: { agreedAt: true } },
      handover: { select: { giverSignedAt: true, takerSignedAt: true } },
      person: {
        select: {
          absences: { where: { endsOn: { gt: day } }, select: { startsOn: true, endsOn: true } },
        },
      },
      team: {
        select: {
          managements: { where: isCurrent, take: 1, select: { userId: true } },
          turns: {
            where: TOOK_PLACE,
            orderBy: { startsOn: "desc" },
            take: 20,
            select: { personId: true, startsOn: true },
          },
        },
      },
    },
  });
  const all = rows.flatMap(({ handover, person, team, ...row }) => {
    const managerId = team.managements[0]?.userId ?? null;
    const before = team.turns.find((turn) => turn.startsOn < row.startsOn)?.personId;
    const giverId = before && before !== row.personId ? before : managerId;
    return turnDueFrom(
      {
        ...{ id: row.id, teamId: row.teamId, takerId: row.personId, managerId, giverId },
        ...{ ...daysOf(row), overlapDays: row.overlapDays, isAgreed: row.trial.agreedAt !== null },
        giverSigned: handover?.giverSignedAt != null,
        takerSigned: handover?.takerSignedAt != null,
        absences: person.absences.map(daysOf),
      },
      today,
    );
  });
  return userId ? all.filter((thing) => thing.userId === userId) : all;
}

function daysOf({ startsOn, endsOn }: { startsOn: Date; endsOn: Date }) {
  return { startsOn: fromDatabaseDay(startsOn), endsOn: fromDatabaseDay(endsOn) };
}
