import type { Viewer } from "@/lib/auth/viewer";
import { addMonths, dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { includingDay } from "@/lib/db/dated-rows";
import { isId } from "@/lib/id";
import { byName } from "@/lib/language/collation";
import { seesParticipation, standingIn } from "@/lib/team/policy";
import { CHANCE_MONTHS, chancesFrom, ledgerFrom, type ChanceEvent, type Chances } from "./chance";

const NAME = { select: { name: true } } as const;

/** The chances of the viewer: who offered, asked, declined or postponed a trial, and when. */
export async function listOwnChances(viewer: Viewer, now: Date): Promise<ChanceEvent[]> {
  const rows = await db().trial.findMany({
    where: { personId: viewer.userId },
    relationLoadStrategy: "join",
    select: {
      id: true,
      personId: true,
      proposedById: true,
      proposedAt: true,
      agreedAt: true,
      declinedAt: true,
      postponedUntil: true,
      cancelledAt: true,
      startsOn: true,
      proposedBy: NAME,
      declinedBy: NAME,
      cancelledBy: NAME,
    },
  });
  return ledgerFrom(rows, dayOf(now, viewer.timeZone), viewer.timeZone);
}

/** A team's present members with their chances in it. */
export type TeamChances = {
  id: string;
  name: string;
  people: ({ id: string; name: string } & Chances)[];
};

/**
 * How chances were distributed in each team that the viewer manages, in the last 24 months: counts
 * only, no reasons and no outcomes. The viewer is not included.
 */
export async function listTeamChances(viewer: Viewer, now: Date): Promise<TeamChances[]> {
  return readTeamChances(viewer, viewer.managesTeamIds, now);
}

/** The same for one team, for its manager and the managers above; null for everybody else. */
export async function findTeamChances(
  viewer: Viewer,
  teamId: string,
  now: Date,
): Promise<TeamChances | null> {
  const standing = isId(teamId) ? standingIn(teamId, viewer) : null;
  if (!standing || !seesParticipation(standing)) return null;
  const [team] = await readTeamChances(viewer, [teamId], now);
  return team ?? null;
}

async function readTeamChances(
  viewer: Viewer,
  teamIds: readonly string[],
  now: Date,
): Promise<TeamChances[]> {
  if (teamIds.length === 0) return [];
  const today = dayOf(now, viewer.timeZone);
  const day = toDatabaseDay(today);
  const since = toDatabaseDay(addMonths(today, -CHANCE_MONTHS));
  const teams = await db().team.findMany({
    where: { id: { in: [...teamIds] }, archivedAt: null },
    relationLoadStrategy: "join",
    orderBy: { id: "asc" },
    select: {
      id: true,
      name: true,
      memberships: {
        where: { ...includingDay(day), user: { removedAt: null } },
        select: { user: { select: { id: true, name: true } } },
      },
      trials: {
        where: { proposedAt: { gte: since } },
        select: { personId: true, proposedById: true, agreedAt: true, cancelledAt: true },
      },
    },
  });
  return byName(teams, viewer).map(({ id, name, memberships, trials }) => {
    const people = memberships
      .filter(({ user }) => user.id !== viewer.userId)
      .map(({ user }) => ({
        ...user,
        ...chancesFrom(trials.filter(({ personId }) => personId === user.id)),
      }));
    return { id, name, people: byName(people, viewer) };
  });
}
