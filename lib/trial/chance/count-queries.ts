import type { Viewer } from "@/lib/auth/viewer";
import { addDays, addMonths } from "@/lib/day";
import { Prisma } from "@/lib/db/generated/client";
import { reading, type Reading } from "@/lib/db/reading";
import { DECISION_DAYS } from "../trial";
import { CHANCE_MONTHS, type TeamChanceCounts } from "./chance";

/**
 * How chances were given in the last 24 months in each of these teams that the viewer oversees, and
 * which decisions are overdue.
 */
export function chancesIn(
  viewer: Viewer,
  teamIds: readonly string[],
): Reading<Map<string, TeamChanceCounts>> {
  const { overseesTeamIds, today, timeZone } = viewer;
  const overseen = new Set(overseesTeamIds);
  const own = teamIds.filter((id) => overseen.has(id));
  const since = addMonths(today, -CHANCE_MONTHS);
  const overSince = addDays(today, -DECISION_DAYS);
  const rows = Prisma.sql`
    WITH "here" AS (
      SELECT mb."teamId", mb."userId", (
        SELECT count(*) FROM "trial" tr WHERE tr."personId" = mb."userId" AND tr."teamId" = mb."teamId"
          AND tr."proposedAt" >= ${since}::date AND tr."proposedById" IS DISTINCT FROM tr."personId"
      ) AS "offers"
      FROM "membership" mb JOIN "user" u ON u."id" = mb."userId" AND u."removedAt" IS NULL
      WHERE mb."teamId" = ANY(${own}::uuid[])
        AND daterange(mb."startsOn", mb."endsOn") @> ${today}::date
        AND NOT EXISTS (SELECT FROM "management" mg WHERE mg."userId" = mb."userId"
          AND daterange(mg."startsOn", mg."endsOn") @> ${today}::date)
    ), "people" AS (
      SELECT "teamId", count(*)::int AS "engineers", count(*) FILTER (WHERE "offers" > 0)::int AS "served",
             count(*) FILTER (WHERE "offers" > 1)::int AS "servedTwice"
      FROM "here" GROUP BY "teamId"
    ), "told" AS (
      SELECT tr.*, tr."proposedById" = tr."personId" AS "isAsked", tr."proposedAt" >= ${since}::date AS "isLate",
             EXISTS (SELECT FROM "trial_decision" d WHERE d."trialId" = tr."id"
               AND d."personSignedAt" IS NOT NULL AND d."managerSignedAt" IS NOT NULL) AS "isDecided"
      FROM "trial" tr WHERE tr."teamId" = ANY(${own}::uuid[])
    ), "given" AS (
      SELECT "teamId",
        count(*) FILTER (WHERE "isLate" AND "isAsked" IS NOT TRUE)::int AS "offered",
        count(*) FILTER (WHERE "isLate" AND "isAsked")::int AS "asked",
        count(*) FILTER (WHERE "isLate" AND "declinedAt" IS NOT NULL)::int AS "declined",
        max("proposedAt") FILTER (WHERE "isAsked" IS NOT TRUE) AS "lastOfferedAt",
        count(*) FILTER (WHERE "agreedAt" IS NOT NULL AND "cancelledAt" IS NULL AND NOT "isDecided"
          AND "endedEarlyOn" IS NULL AND "endsOn" <= ${overSince}::date)::int AS "overdue"
      FROM "told" GROUP BY "teamId"
    )
    SELECT t."id"::text, coalesce(p."engineers", 0) AS "engineers", coalesce(p."served", 0) AS "served",
      coalesce(p."servedTwice", 0) AS "servedTwice", coalesce(g."offered", 0) AS "offered",
      coalesce(g."asked", 0) AS "asked", coalesce(g."declined", 0) AS "declined",
      (g."lastOfferedAt" AT TIME ZONE ${timeZone})::date::text AS "lastOfferedOn",
      coalesce(g."overdue", 0) AS "overdue"
    FROM "team" t LEFT JOIN "people" p ON p."teamId" = t."id" LEFT JOIN "given" g ON g."teamId" = t."id"
    WHERE t."id" = ANY(${own}::uuid[])`;
  return reading({
    rows,
    from: (found: readonly (TeamChanceCounts & { id: string })[]) =>
      new Map(found.map(({ id, ...counts }) => [id, counts])),
  });
}
