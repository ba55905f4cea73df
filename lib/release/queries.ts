import type { Viewer } from "@/lib/auth/viewer";
import { addMonths, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { readAlone, reading, type Reading } from "@/lib/db/reading";
import { isId } from "@/lib/id";
import { MIN_OWN } from "./closing";
import { canSeeOrganisationFigures, canSeeTeamFigures } from "./policy";
import { closingAfter } from "./quarter";
import { closedFrom, type Closed, type Newest } from "./trend";

/** The released figures of a scope. */
export type FiguresPage = {
  smallestGroup: number;
  /** How many belong there today, consenting or not; counted only up to the fewest for a figure. */
  headcount: number;
  /** The latest closings, the newest first. */
  closings: Closed[];
  /** The day of the next closing. */
  nextClosing: Day;
};

export type TeamFigures = FiguresPage & {
  team: { id: string; name: string };
  /** Whether it has teams below it. A single team has no figures. */
  hasSubTeams: boolean;
};

/** Closings of so many months are listed. */
const LISTED_MONTHS = 36;

/**
 * The released figures of a team with all teams below it; null for people who may not see them.
 * Nothing is computed: what was not released at a closing does not exist.
 */
export async function findTeamFigures(viewer: Viewer, teamId: string): Promise<TeamFigures | null> {
  if (!isId(teamId) || !canSeeTeamFigures(teamId, viewer)) return null;
  const [team] = await db().$queryRaw<Omit<TeamFigures, "closings" | "nextClosing">[]>`
    WITH RECURSIVE "here" AS (
      SELECT ${teamId}::uuid AS "id"
      UNION ALL
      SELECT t."id" FROM "team" t JOIN "here" h ON t."parentId" = h."id" WHERE t."archivedAt" IS NULL
    )
    SELECT jsonb_build_object('id', t."id", 'name', t."name") AS "team", i."smallestGroup",
      (SELECT count(*) > 1 FROM "here") AS "hasSubTeams",
      (SELECT count(*)::int FROM (
         SELECT 1 FROM "membership" m JOIN "user" u ON u."id" = m."userId" AND u."removedAt" IS NULL
         WHERE m."teamId" IN (SELECT "id" FROM "here")
           AND daterange(m."startsOn", m."endsOn") @> ${viewer.today}::date
         LIMIT ${MIN_OWN}) few) AS "headcount"
    FROM "team" t, "installation" i WHERE t."id" = ${teamId}::uuid AND t."archivedAt" IS NULL`;
  if (!team) return null;
  const of = Prisma.sql`r."teamId" = ${teamId}::uuid`;
  return { ...team, ...(await readAlone(closingsOf(viewer, of))) };
}

/**
 * The released figures of the whole organisation; null for people who lead no team.
 */
export async function findOrganisationFigures(viewer: Viewer): Promise<FiguresPage | null> {
  if (!canSeeOrganisationFigures(viewer)) return null;
  const [here] = await db().$queryRaw<Pick<FiguresPage, "smallestGroup" | "headcount">[]>`
    SELECT i."smallestGroup", (SELECT count(*)::int FROM (
      SELECT 1 FROM "user" WHERE "removedAt" IS NULL LIMIT ${MIN_OWN}) few) AS "headcount"
    FROM "installation" i`;
  if (!here) return null;
  return { ...here, ...(await readAlone(closingsOf(viewer, Prisma.sql`r."teamId" IS NULL`))) };
}

/**
 * A figure that predates the viewer's first team, as manager or people partner, and counts their own
 * answers is withheld from them only: they know their own part, which the closing did not take into
 * account. A team of the same day may be younger than the closing. Figures without cells are older
 * than cells; they are withheld when any of the viewer's answers was counted then.
 */
function closingsOf(
  viewer: Viewer,
  of: Prisma.Sql,
): Reading<Pick<FiguresPage, "closings" | "nextClosing">> {
  const since = addMonths(viewer.today, -LISTED_MONTHS);
  const rows = Prisma.sql`
    WITH "own" AS (
      SELECT f."cellId" FROM "figure_answer" f JOIN "assessment" a ON a."id" = f."assessmentId"
      WHERE a."userId" = ${viewer.userId}::uuid
    ), "reading" AS (
      SELECT least(
        (SELECT min("startsOn") FROM "management" WHERE "userId" = ${viewer.userId}::uuid),
        (SELECT min("startsOn") FROM "people_partner" WHERE "userId" = ${viewer.userId}::uuid)
      ) AS "since"
    )
    SELECT c."closesOn"::text AS "closesOn",
           CASE WHEN w."since" < (c."closedAt" AT TIME ZONE ${viewer.timeZone})::date THEN r."figures"
                WHEN EXISTS (SELECT 1 FROM "own" JOIN "figure_part" p USING ("cellId") WHERE p."releaseId" = r."id") THEN NULL
                WHEN EXISTS (SELECT 1 FROM "own" WHERE "cellId" IS NULL)
                  AND NOT EXISTS (SELECT 1 FROM "figure_part" p WHERE p."releaseId" = r."id") THEN NULL
                ELSE r."figures" END AS "figures"
    FROM "figure_closing" c LEFT JOIN "figure_release" r ON r."closesOn" = c."closesOn" AND ${of}
    CROSS JOIN "reading" w
    WHERE c."closesOn" >= ${since}::date ORDER BY c."closesOn" DESC`;
  return reading({
    rows,
    from: (found: readonly { closesOn: Day; figures: unknown }[]) => {
      return { closings: found.map(closedFrom), nextClosing: closingAfter(viewer.today) };
    },
  });
}

/**
 * The figures of the last year of the teams that a viewer oversees, each with all teams below it: the
 * newest first, and of one closing the widest first.
 */
export function ownFigures(viewer: Viewer): Reading<Newest[]> {
  const of = Prisma.sql`r."teamId" = ANY(${viewer.overseesTeamIds}::uuid[])`;
  const closings = closingsOf(viewer, of);
  const since = addMonths(viewer.today, -12);
  return {
    ...closings,
    from: async (rows) => newestFrom((await closings.from(rows)).closings, since),
  };
}

function newestFrom(closings: readonly Closed[], since: Day): Newest[] {
  return closings
    .flatMap(({ closesOn, figures }) =>
      figures && closesOn >= since ? [{ closesOn, figures }] : [],
    )
    .toSorted(
      (one, other) =>
        other.closesOn.localeCompare(one.closesOn) || other.figures.people - one.figures.people,
    );
}
