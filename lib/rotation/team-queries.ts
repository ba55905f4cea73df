import { fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { notEndedBy } from "@/lib/db/dated-rows";
import type { Prisma } from "@/lib/db/generated/client";
import type { Candidate } from "./eligibility";
import { openStretchFrom, stretchFrom } from "@/lib/stretch";
import { daysOfTrial, wasRemovedBefore } from "@/lib/trial/trial-facts";
import { rhythmFrom, turnFrom } from "./team-rows";
import type { TeamRotation } from "./team-rotation";

/**
 * The rotation of each of these teams, with everything that its plan depends on, in one statement
 * whatever the number of teams; archived teams have none. The caller must have checked that they
 * may be read.
 */
export async function readRotations(
  teamIds: readonly string[],
  today: Day,
  tx: Prisma.TransactionClient = db(),
): Promise<Map<string, TeamRotation>> {
  const teams = await tx.team.findMany({
    where: { id: { in: [...teamIds] }, archivedAt: null },
    relationLoadStrategy: "join",
    select: rotationColumns(today),
  });
  return new Map(teams.map((team) => [team.id, rotationFrom(team, today)]));
}

type TeamRow = Prisma.TeamGetPayload<{ select: ReturnType<typeof rotationColumns> }>;

/** The rotation of a team from its row with `rotationColumns`. */
export function rotationFrom(row: TeamRow, today: Day): TeamRotation {
  const { id: teamId, name: teamName, memberships, turns } = row;
  const rotation = row.rotations.at(-1);
  const led = row.trials.filter(
    (trial) => trial.agreedAt && !trial.cancelledAt && !trial.turn && leads(trial),
  );
  return {
    teamId,
    teamName,
    rotationId: rotation?.id ?? null,
    rhythm: rotation ? rhythmFrom(rotation) : null,
    askedOn: rotation?.askedOn ? fromDatabaseDay(rotation.askedOn) : null,
    candidates: memberships.map(({ user, ...stretch }) => ({
      id: user.id,
      name: user.name,
      memberships: [openStretchFrom(stretch)],
      ...candidateDays(teamId, user),
    })),
    turns: turns.map((turn) => turnFrom(turn, rotation?.id, today)),
    decisions: (rotation?.decisions ?? []).map(({ decidedAt, ...decision }) => ({
      ...decision,
      at: decidedAt.getTime(),
    })),
    led: led.map((trial) => ({ ...daysOfTrial(trial), personId: trial.personId })),
    names: new Map([
      ...memberships.map(({ user }) => [user.id, user.name] as const),
      ...[...turns, ...led].map(({ personId, person }) => [personId, person.name] as const),
    ]),
    swaps: (rotation?.swaps ?? []).map((swap) => ({
      ...swap,
      agreedAt: swap.agreedAt?.getTime() ?? null,
      askedAt: swap.askedAt.getTime(),
    })),
  };
}

function leads(trial: LedRow): boolean {
  return !wasRemovedBefore(trial.person.removedAt, daysOfTrial(trial));
}

/** What is read of the agreed trials of a team, to know who leads it outside its rotation. */
export const LED_COLUMNS = {
  personId: true,
  agreedAt: true,
  cancelledAt: true,
  startsOn: true,
  endsOn: true,
  endedEarlyOn: true,
  person: { select: { name: true, removedAt: true } },
  turn: { select: { id: true } },
} as const satisfies Prisma.TrialSelect;

type LedRow = Prisma.TrialGetPayload<{ select: typeof LED_COLUMNS }>;

/** The columns of a team that the plan of its rotation depends on. */
export function rotationColumns(today: Day) {
  const day = toDatabaseDay(today);
  return {
    id: true,
    name: true,
    rotations: {
      where: notEndedBy(day),
      orderBy: { startsOn: "asc" },
      include: {
        decisions: { where: { undoneAt: null } },
        swaps: { where: { undoneAt: null, declinedAt: null } },
      },
    },
    memberships: {
      where: { ...notEndedBy(day), user: { removedAt: null } },
      select: { startsOn: true, endsOn: true, user: { select: userColumns(day) } },
    },
    turns: {
      orderBy: { startsOn: "asc" },
      include: {
        trial: { select: { agreedAt: true, startsOn: true, endsOn: true, endedEarlyOn: true } },
        person: { select: { name: true, removedAt: true } },
      },
    },
    trials: { where: { agreedAt: { not: null }, cancelledAt: null }, select: LED_COLUMNS },
  } satisfies Prisma.TeamSelect;
}

const userColumns = (day: Date) =>
  ({
    id: true,
    name: true,
    wishes: { where: notEndedBy(day) },
    absences: { where: { endsOn: { gt: day } }, select: { startsOn: true, endsOn: true } },
    trials: {
      where: {
        declinedAt: null,
        cancelledAt: null,
        endsOn: { gt: day },
        OR: [{ agreedAt: { not: null } }, { startsOn: { gte: day } }],
      },
      select: {
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
      .map((row) => ({ ...openStretchFrom(row), askedAt: row.askedAt.getTime() })),
    absences: absences.map(stretchFrom),
    trials: trials.filter(({ turn }) => turn?.teamId !== teamId).map(daysOfTrial),
  };
}
