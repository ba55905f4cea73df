import type { Viewer } from "@/lib/auth/viewer";
import { addMonths, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { isId } from "@/lib/id";
import { lastWholeMonth } from "./month";
import { canSeeOrganisationFigures, canSeeTeamFigures } from "./policy";
import { closedMonthFrom, type ClosedMonth } from "./trend";

/** The released figures of a scope. `months`: the closed ones, the latest first. */
export type FiguresPage = {
  smallestGroup: number;
  /** How many belong there today, consenting or not; counted only up to the smallest group. */
  headcount: number;
  months: ClosedMonth[];
};

export type TeamFigures = FiguresPage & {
  team: { id: string; name: string };
  /** Whether it has sub-teams, so that the whole tree has figures too. */
  hasSubTeams: boolean;
};

/**
 * The released figures of a team, or of it and all teams below it, over the last `count` months;
 * null for people who may not see them. Nothing is computed: what was not released at the end of a
 * month does not exist.
 */
export async function findTeamFigures(
  viewer: Viewer,
  teamId: string,
  { kind, count }: { kind: "TEAM" | "SUBTREE"; count: number },
): Promise<TeamFigures | null> {
  if (!isId(teamId) || !canSeeTeamFigures(teamId, viewer)) return null;
  const [team] = await db().$queryRaw<Omit<TeamFigures, "months">[]>`
    WITH RECURSIVE "here" AS (
      SELECT ${teamId}::uuid AS "id"
      UNION ALL
      SELECT t."id" FROM "team" t JOIN "here" h ON t."parentId" = h."id"
      WHERE ${kind} = 'SUBTREE' AND t."archivedAt" IS NULL
    )
    SELECT jsonb_build_object('id', t."id", 'name', t."name") AS "team", i."smallestGroup",
      EXISTS (SELECT 1 FROM "team" s WHERE s."parentId" = t."id" AND s."archivedAt" IS NULL) AS "hasSubTeams",
      (SELECT count(*)::int FROM (
         SELECT 1 FROM "membership" m JOIN "user" u ON u."id" = m."userId" AND u."removedAt" IS NULL
         WHERE m."teamId" IN (SELECT "id" FROM "here")
           AND daterange(m."startsOn", m."endsOn") @> ${viewer.today}::date
         LIMIT i."smallestGroup") few) AS "headcount"
    FROM "team" t, "installation" i WHERE t."id" = ${teamId}::uuid AND t."archivedAt" IS NULL`;
  if (!team) return null;
  const of = Prisma.sql`r."scope" = ${kind}::"FigureScope" AND r."teamId" = ${teamId}::uuid`;
  return { ...team, months: await listMonths(viewer, of, count) };
}

/**
 * The released figures of the whole organisation over the last `count` months; null for people who
 * lead no team.
 */
export async function findOrganisationFigures(
  viewer: Viewer,
  count: number,
): Promise<FiguresPage | null> {
  if (!canSeeOrganisationFigures(viewer)) return null;
  const [here] = await db().$queryRaw<Omit<FiguresPage, "months">[]>`
    SELECT i."smallestGroup", (SELECT count(*)::int FROM (
      SELECT 1 FROM "user" WHERE "removedAt" IS NULL LIMIT i."smallestGroup") few) AS "headcount"
    FROM "installation" i`;
  if (!here) return null;
  return { ...here, months: await listMonths(viewer, Prisma.sql`r."teamId" IS NULL`, count) };
}

/**
 * A figure that predates the viewer's first team and counts their own answers is withheld from them
 * only: they know their own part, which the release rule did not take into account.
 */
async function listMonths(viewer: Viewer, of: Prisma.Sql, count: number): Promise<ClosedMonth[]> {
  const since = addMonths(lastWholeMonth(viewer.today), 1 - count);
  const rows = await db().$queryRaw<{ month: Day; figures: unknown }[]>`
    WITH "own" AS (
      SELECT p."number", (SELECT min(m."startsOn") FROM "management" m WHERE m."userId" = p."userId") AS "since"
      FROM "figure_person" p WHERE p."userId" = ${viewer.userId}::uuid
    )
    SELECT c."month"::text AS "month",
           CASE WHEN o."number" IS NULL OR o."since" <= c."closedAt"::date THEN r."figures"
                WHEN o."number" >= 8 * length(r."people") THEN r."figures"
                WHEN get_bit(r."people", o."number") = 0 THEN r."figures" END AS "figures"
    FROM "figure_closing" c LEFT JOIN "figure_release" r ON r."month" = c."month" AND ${of}
    LEFT JOIN "own" o ON true
    WHERE c."month" >= ${since}::date ORDER BY c."month" DESC`;
  return rows.map(closedMonthFrom);
}
