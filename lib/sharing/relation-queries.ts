import type { Day } from "@/lib/day";
import { Prisma } from "@/lib/db/generated/client";

/**
 * Who reads whose assessments today, in which role, and since when: rows of "ownerId", "readerId",
 * "audience", "teamId" (of the owner, for a manager), "since". The only definition of an audience;
 * `only` narrows it by a condition on "r". Nobody is their own manager; removed people and archived
 * teams are excluded.
 */
export function relationsToday(today: Day, timeZone: string, only: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT r.* FROM (
      SELECT mb."userId" AS "ownerId", mg."userId" AS "readerId", 'MANAGER'::"Audience" AS "audience",
             mb."teamId", GREATEST(mb."startsOn", mg."startsOn")::timestamp AT TIME ZONE ${timeZone} AS "since"
      FROM "management" mg
      JOIN "membership" mb ON mb."teamId" = mg."teamId" AND mb."userId" <> mg."userId"
      JOIN "team" t ON t."id" = mg."teamId" AND t."archivedAt" IS NULL
      WHERE daterange(mg."startsOn", mg."endsOn") @> ${today}::date
        AND daterange(mb."startsOn", mb."endsOn") @> ${today}::date
      UNION ALL
      SELECT n."personId", n."readerId", n."audience", NULL, n."namedAt"
      FROM "naming" n WHERE n."endedAt" IS NULL
    ) r
    JOIN "user" o ON o."id" = r."ownerId" AND o."removedAt" IS NULL
    JOIN "user" u ON u."id" = r."readerId" AND u."removedAt" IS NULL
    WHERE ${only}`;
}
