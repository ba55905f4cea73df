import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { addMonths, dayOf, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { readAlone, reading, type Reading } from "@/lib/db/reading";
import { byName, compareIn } from "@/lib/language/collation";
import { writePath } from "./naming";
import { followedTeamIds, seesParticipation, standingIn, type Standing } from "./policy";
import { LATELY_MONTHS } from "./queries";
import { TeamMap } from "./team-map";

/** A team in a list, with its number of members and its manager today. */
export type ListedTeam = {
  id: string;
  name: string;
  parentId: string | null;
  people: number;
  manager: string | null;
};

/** A team with the viewer's standing in it. */
export type OwnTeam = ListedTeam & { standing: Standing };

/** A team in administration. */
export type AdministeredTeam = ListedTeam & {
  archived: boolean;
  managerEmail: string | null;
  /** Path from the top: `Engineering / Platform / Storage`. */
  path: string;
  depth: number;
};

/** The teams that the viewer belongs to, manages or oversees today, by name. */
export async function listOwnTeams(viewer: Viewer): Promise<OwnTeam[]> {
  return readAlone(ownTeams(viewer));
}

/** The same, to be read together with other things. */
export function ownTeams(viewer: Viewer): Reading<OwnTeam[]> {
  const reach = [...followedTeamIds(viewer), ...(viewer.teamId ? [viewer.teamId] : [])];
  return reading({
    rows: listedTeams(viewer.today, reach),
    from: (rows: readonly TeamRow[]) => ownTeamsFrom(rows, viewer),
  });
}

function ownTeamsFrom(rows: readonly TeamRow[], viewer: Viewer): OwnTeam[] {
  const own = rows.flatMap(({ archived, managerEmail: _, ...team }) => {
    const standing = standingIn(team.id, viewer);
    return standing && !archived ? [{ ...team, standing }] : [];
  });
  return byName(own, viewer);
}

/**
 * Of each of these teams in which the viewer may know who takes part, how many members answered in
 * the last months.
 */
export function answeredIn(
  viewer: Viewer,
  teamIds: readonly string[],
  now: Date,
): Reading<Map<string, number>> {
  const known = teamIds.filter((id) => {
    const standing = standingIn(id, viewer);
    return standing && seesParticipation(standing);
  });
  const today = dayOf(now, viewer.timeZone);
  const lately = addMonths(today, -LATELY_MONTHS);
  const rows = Prisma.sql`
    SELECT t."id"::text, count(u."id")::int AS "answered"
    FROM "team" t
    LEFT JOIN "membership" mb ON mb."teamId" = t."id"
      AND daterange(mb."startsOn", mb."endsOn") @> ${today}::date
    LEFT JOIN "user" u ON u."id" = mb."userId" AND u."removedAt" IS NULL AND EXISTS (
      SELECT FROM "assessment" a WHERE a."userId" = u."id" AND a."form" = 'FULL' AND a."submittedAt" >= ${lately}::date)
    WHERE t."id" = ANY(${known}::uuid[])
    GROUP BY t."id"`;
  return reading({
    rows,
    from: (found: readonly { id: string; answered: number }[]) =>
      new Map(found.map(({ id, answered }) => [id, answered])),
  });
}

/** Every team in the order of the tree, archived ones too; null for anybody who is not an admin. */
export async function listAllTeams(viewer: Viewer): Promise<AdministeredTeam[] | null> {
  if (!canAdminister(viewer)) return null;
  const rows = await db().$queryRaw<TeamRow[]>(listedTeams(viewer.today, null));
  const map = new TeamMap(rows);
  const compare = compareIn(viewer.locale);
  return rows
    .map((row) => ({ row, path: map.byKey(row.id)?.path ?? [row.name] }))
    .sort((one, other) => comparePaths(one.path, other.path, compare))
    .map(({ row, path }) => ({ ...row, path: writePath(path), depth: path.length - 1 }));
}

/** Name by name from the top, so that a team stands right under the one above it. */
function comparePaths(
  one: readonly string[],
  other: readonly string[],
  compare: (one: string, other: string) => number,
): number {
  for (const [at, name] of one.entries()) {
    const beside = other[at];
    if (beside === undefined) return 1;
    // Names that differ in nothing that is read still are two teams.
    const order = compare(name, beside) || (name < beside ? -1 : name > beside ? 1 : 0);
    if (order !== 0) return order;
  }
  return one.length - other.length;
}

type TeamRow = Omit<AdministeredTeam, "path" | "depth">;

// These teams, or all of them.
function listedTeams(today: Day, teamIds: readonly string[] | null): Prisma.Sql {
  return Prisma.sql`
    SELECT t."id"::text, t."name", t."parentId"::text, t."archivedAt" IS NOT NULL AS "archived",
      (SELECT count(*)::int FROM "membership" mb
         JOIN "user" u ON u."id" = mb."userId" AND u."removedAt" IS NULL
         WHERE mb."teamId" = t."id" AND daterange(mb."startsOn", mb."endsOn") @> ${today}::date) AS "people",
      m."name" AS "manager", m."email"::text AS "managerEmail"
    FROM "team" t
    LEFT JOIN "management" mg
      ON mg."teamId" = t."id" AND daterange(mg."startsOn", mg."endsOn") @> ${today}::date
    LEFT JOIN "user" m ON m."id" = mg."userId" AND m."removedAt" IS NULL
    WHERE ${teamIds}::uuid[] IS NULL OR t."id" = ANY(${teamIds}::uuid[])
    ORDER BY t."id"`;
}
