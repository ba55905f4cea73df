import { toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { notOverOn } from "@/lib/db/dated-rows";
import type { Prisma } from "@/lib/db/generated/client";
import type { Candidate } from "./eligibility";
import { closedFrom, groupedBy, rhythmFrom, stretchFrom, trialDays, turnFrom } from "./team-rows";
import type { TeamRotation } from "./team-rotation";

/**
 * The rotation of each of these teams, with everything that its plan depends on, in a fixed number of
 * statements whatever the number of teams. The caller has made sure that they may be read.
 */
export async function readRotations(
  teamIds: readonly string[],
  today: Day,
  tx: Prisma.TransactionClient = db(),
): Promise<Map<string, TeamRotation>> {
  const ids = [...teamIds];
  const day = toDatabaseDay(today);
  const isAhead = notOverOn(day);
  const [rotations, memberships, turns] = await Promise.all([
    tx.rotation.findMany({
      where: { teamId: { in: ids }, ...isAhead },
      orderBy: { startsOn: "asc" },
      relationLoadStrategy: "join",
      include: {
        decisions: { where: { undoneAt: null } },
        swaps: { where: { undoneAt: null, declinedAt: null } },
      },
    }),
    tx.membership.findMany({
      where: { teamId: { in: ids }, ...isAhead, user: { removedAt: null } },
      relationLoadStrategy: "join",
      select: { ...MEMBER_COLUMNS, user: { select: userColumns(day) } },
    }),
    tx.turn.findMany({
      where: { teamId: { in: ids } },
      orderBy: { startsOn: "asc" },
      relationLoadStrategy: "join",
      include: { trial: { select: { agreedAt: true } }, person: { select: { name: true } } },
    }),
  ]);
  const latest = new Map(rotations.map((row) => [row.teamId, row]));
  const membersOf = groupedBy(memberships, (row) => row.teamId);
  const turnsOf = groupedBy(turns, (row) => row.teamId);
  const people = new Map(memberships.map(({ userId, user }) => [userId, user]));
  const trialsOf = groupedBy(
    [...people.values()].flatMap(({ trials }) => trials),
    (row) => row.teamId,
  );
  return new Map(
    ids.map((teamId) => {
      const rotation = latest.get(teamId);
      const team: TeamRotation = {
        teamId,
        rotationId: rotation?.id ?? null,
        rhythm: rotation ? rhythmFrom(rotation) : null,
        candidates: membersOf(teamId).map((row) => ({
          id: row.userId,
          name: row.user.name,
          memberships: [stretchFrom(row)],
          ...candidateDays(teamId, row.user),
        })),
        turns: turnsOf(teamId).map((row) => turnFrom(row, rotation?.id, today)),
        decisions: (rotation?.decisions ?? []).map(({ decidedAt, ...row }) => ({
          ...row,
          at: decidedAt.getTime(),
        })),
        led: trialsOf(teamId)
          .filter((row) => row.agreedAt && !row.turn)
          .map(trialDays),
        names: new Map([
          ...membersOf(teamId).map((row) => [row.userId, row.user.name] as const),
          ...turnsOf(teamId).map((row) => [row.personId, row.person.name] as const),
        ]),
        swaps: (rotation?.swaps ?? []).map((row) => ({
          ...row,
          agreedAt: row.agreedAt?.getTime() ?? null,
          askedAt: row.askedAt.getTime(),
        })),
      };
      return [teamId, team];
    }),
  );
}

const MEMBER_COLUMNS = { teamId: true, userId: true, startsOn: true, endsOn: true } as const;

const userColumns = (day: Date) =>
  ({
    name: true,
    wishes: { where: notOverOn(day) },
    absences: { where: { endsOn: { gt: day } }, select: { startsOn: true, endsOn: true } },
    trials: {
      where: {
        declinedAt: null,
        cancelledAt: null,
        endsOn: { gt: day },
        OR: [{ agreedAt: { not: null } }, { startsOn: { gte: day } }],
      },
      select: {
        teamId: true,
        agreedAt: true,
        startsOn: true,
        endsOn: true,
        endedEarlyOn: true,
        turn: { select: { teamId: true } },
      },
    },
  }) satisfies Prisma.UserSelect;

type User = Prisma.UserGetPayload<{ select: ReturnType<typeof userColumns> }>;

function candidateDays(
  teamId: string,
  { wishes, absences, trials }: User,
): Pick<Candidate, "willing" | "absences" | "trials"> {
  return {
    willing: wishes
      .filter((row) => row.teamId === teamId)
      .map((row) => ({ ...stretchFrom(row), askedAt: row.askedAt.getTime() })),
    absences: absences.map(closedFrom),
    trials: trials.filter(({ turn }) => turn?.teamId !== teamId).map(trialDays),
  };
}
