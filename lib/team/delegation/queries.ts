import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { includingDay, onDay } from "@/lib/db/dated-rows";
import { byName } from "@/lib/language/collation";
import { lastDayOf, stretchFrom } from "@/lib/stretch";
import { standingIn } from "../policy";

/** Who stands in for the viewer, from when to which last day. */
export type GivenDelegation = { id: string; name: string; startsOn: Day; lastDay: Day };

/** A team for whose manager the viewer stands in today, to which last day. */
export type StoodIn = { teamId: string; teamName: string; manager: string; lastDay: Day };

const NAME = { select: { name: true } } as const;

/** Who stands in for the viewer today and later, the earliest first. */
export async function listGivenDelegations(viewer: Viewer): Promise<GivenDelegation[]> {
  const rows = await db().delegation.findMany({
    where: { managerId: viewer.userId, endsOn: { gt: toDatabaseDay(viewer.today) } },
    orderBy: { startsOn: "asc" },
    select: { id: true, startsOn: true, endsOn: true, delegate: NAME },
  });
  return rows.map(({ id, delegate, ...row }) => {
    const days = stretchFrom(row);
    return { id, name: delegate.name, startsOn: days.startsOn, lastDay: lastDayOf(days) };
  });
}

/** The teams for whose managers the viewer stands in today, by name. */
export async function listStoodIn(viewer: Viewer): Promise<StoodIn[]> {
  if (viewer.standsInForTeamIds.length === 0) return [];
  const rows = await standInsFor(viewer.standsInForTeamIds, viewer.today, viewer.userId);
  return byName(
    rows.map((row) => ({ ...row, id: row.teamId, name: row.teamName })),
    viewer,
  );
}

/** Who stands in for the manager of a team today, for people who may open the team; else null. */
export async function findStandIn(viewer: Viewer, teamId: string): Promise<StandIn | null> {
  if (!standingIn(teamId, viewer)) return null;
  const [found] = await standInsFor([teamId], viewer.today, null);
  return found ?? null;
}

/** Who stands in for the manager of a team, and to which last day. */
export type StandIn = StoodIn & { delegateId: string; delegate: string };

async function standInsFor(
  teamIds: readonly string[],
  today: Day,
  delegateId: string | null,
): Promise<StandIn[]> {
  const day = toDatabaseDay(today);
  const current = {
    ...onDay(day),
    delegate: { removedAt: null },
    ...(delegateId !== null && { delegateId }),
  } satisfies Prisma.DelegationWhereInput;
  const rows = await db().management.findMany({
    where: { teamId: { in: [...teamIds] }, ...includingDay(day), user: { removedAt: null } },
    relationLoadStrategy: "join",
    select: {
      team: { select: { id: true, name: true } },
      user: {
        select: {
          name: true,
          delegationsGiven: {
            where: current,
            take: 1,
            select: {
              endsOn: true,
              startsOn: true,
              delegate: { select: { id: true, name: true } },
            },
          },
        },
      },
    },
  });
  return rows.flatMap(({ team, user }) =>
    user.delegationsGiven.map(({ delegate, ...days }) => ({
      teamId: team.id,
      teamName: team.name,
      manager: user.name,
      delegateId: delegate.id,
      delegate: delegate.name,
      lastDay: lastDayOf(stretchFrom(days)),
    })),
  );
}

/** A colleague who may stand in for the viewer, and for which teams. */
export type DelegateOffer = { name: string; teams: string[] };

/** What naming somebody would mean, to be confirmed; null when they may not be named. */
export async function findDelegateOffer(
  viewer: Viewer,
  { email }: { email: string },
): Promise<DelegateOffer | null> {
  if (viewer.managesTeamIds.length === 0) return null;
  const person = await db().user.findFirst({
    where: { email, joinedAt: { not: null }, removedAt: null, id: { not: viewer.userId } },
    select: { name: true },
  });
  if (!person) return null;
  const teams = await db().team.findMany({
    where: { id: { in: viewer.managesTeamIds } },
    select: { id: true, name: true },
  });
  return { name: person.name, teams: byName(teams, viewer).map(({ name }) => name) };
}
