import type { Viewer } from "@/lib/auth/viewer";
import { addMonths, dayOf } from "@/lib/day";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import { byName } from "@/lib/language/collation";
import { seesParticipation, standingIn, type Standing } from "./policy";

export type Named = { id: string; name: string };

/** A member of a team. `lastAnswered` is the `YYYY-MM` of the last submitted full assessment. */
export type Member = Named & {
  lastAnswered: string | null;
  /** Whether they accepted the invitation; null where participation is not shown. */
  hasJoined: boolean | null;
};

/** A direct sub-team, counted together with everything under it. */
export type SubTeam = Named & { manager: string | null; people: number; answered: number | null };

/** A team as the viewer may see it. For a member it contains nobody's participation. */
export type TeamPage = {
  standing: Standing;
  team: Named;
  /** The teams above, the highest first. */
  above: Named[];
  manager: Named | null;
  members: Member[];
  subTeams: SubTeam[];
};

/** Months within which a person counts as having answered recently. */
export const LATELY_MONTHS = 12;

/** The page of a team in one statement; null when the viewer may not open it. */
export async function findTeamPage(
  viewer: Viewer,
  teamId: string,
  now: Date,
): Promise<TeamPage | null> {
  const standing = isId(teamId) ? standingIn(teamId, viewer) : null;
  if (!standing) return null;
  const { timeZone } = viewer;
  const today = dayOf(now, timeZone);
  const lately = addMonths(today, -LATELY_MONTHS);
  const showsParticipation = seesParticipation(standing);
  const [page] = await db().$queryRaw<Omit<TeamPage, "standing">[]>`
    WITH RECURSIVE "above" AS (
      SELECT t."id", t."name", t."parentId", 0 AS "height" FROM "team" t WHERE t."id" = ${teamId}::uuid
      UNION ALL
      SELECT t."id", t."name", t."parentId", a."height" + 1
      FROM "team" t JOIN "above" a ON t."id" = a."parentId"
    ), "below" AS (
      SELECT t."id" AS "child", t."id" FROM "team" t
      WHERE t."parentId" = ${teamId}::uuid AND t."archivedAt" IS NULL
      UNION ALL
      SELECT b."child", t."id" FROM "team" t JOIN "below" b ON t."parentId" = b."id"
    ), "led" AS (
      SELECT mg."teamId", u."id", u."name" FROM "management" mg
      JOIN "user" u ON u."id" = mg."userId" AND u."removedAt" IS NULL
      WHERE daterange(mg."startsOn", mg."endsOn") @> ${today}::date
        AND mg."teamId" = ANY(ARRAY(SELECT ${teamId}::uuid UNION ALL SELECT "child" FROM "below"))
    ), "belongs" AS (
      SELECT mb."teamId", u."id", u."name",
             CASE WHEN ${showsParticipation} THEN (SELECT max(a."submittedAt") FROM "assessment" a
                                     WHERE a."userId" = u."id" AND a."form" = 'FULL') END AS "lastAnswered",
             CASE WHEN ${showsParticipation} THEN u."joinedAt" IS NOT NULL END AS "hasJoined"
      FROM "membership" mb JOIN "user" u ON u."id" = mb."userId" AND u."removedAt" IS NULL
      WHERE daterange(mb."startsOn", mb."endsOn") @> ${today}::date
        AND mb."teamId" = ANY(ARRAY(SELECT ${teamId}::uuid UNION ALL SELECT "id" FROM "below"))
    ), "counted" AS (
      SELECT c."id", c."name", (SELECT l."name" FROM "led" l WHERE l."teamId" = c."id") AS "manager",
             count(p."id")::int AS "people",
             CASE WHEN ${showsParticipation} THEN count(p."id") FILTER (WHERE p."lastAnswered" >= ${lately}::date)::int
             END AS "answered"
      FROM "below" b JOIN "team" c ON c."id" = b."child" LEFT JOIN "belongs" p ON p."teamId" = b."id"
      GROUP BY c."id", c."name"
    )
    SELECT jsonb_build_object('id', t."id", 'name', t."name") AS "team",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', "id", 'name', "name") ORDER BY "height" DESC), '[]')
         FROM "above" WHERE "height" > 0) AS "above",
      (SELECT jsonb_build_object('id', "id", 'name', "name") FROM "led" WHERE "teamId" = t."id") AS "manager",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', "id", 'name', "name", 'lastAnswered',
                to_char("lastAnswered" AT TIME ZONE ${timeZone}, 'YYYY-MM'), 'hasJoined', "hasJoined")
                ORDER BY "id"), '[]')
         FROM "belongs" WHERE "teamId" = t."id") AS "members",
      (SELECT coalesce(jsonb_agg(to_jsonb(c) ORDER BY c."id"), '[]') FROM "counted" c) AS "subTeams"
    FROM "team" t WHERE t."id" = ${teamId}::uuid AND t."archivedAt" IS NULL`;
  if (!page) return null;
  const [members, subTeams] = [byName(page.members, viewer), byName(page.subTeams, viewer)];
  return { standing, ...page, members, subTeams };
}
