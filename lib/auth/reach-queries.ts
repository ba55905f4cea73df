import { Prisma } from "@/lib/db/generated/client";

/**
 * The tables that decide which teams somebody reaches on a day, besides their own: "managed", "stoodIn",
 * whose manager they stand in for, and "reached", what they manage or are people partner of with every
 * team below it, with "leads" where it is not only as people partner. For a statement WITH RECURSIVE.
 */
export function reachTables(userId: Prisma.Sql, today: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    "managed" AS (
      SELECT m."teamId" FROM "management" m
      WHERE m."userId" = ${userId} AND daterange(m."startsOn", m."endsOn") @> ${today}
    ), "partnered" AS (
      SELECT p."teamId" FROM "people_partner" p
      WHERE p."userId" = ${userId} AND daterange(p."startsOn", p."endsOn") @> ${today}
    ), "stoodIn" AS (
      SELECT m."teamId" FROM "delegation" d
      JOIN "management" m ON m."userId" = d."managerId"
      JOIN "user" g ON g."id" = d."managerId" AND g."removedAt" IS NULL
      JOIN "team" t ON t."id" = m."teamId" AND t."archivedAt" IS NULL
      WHERE d."delegateId" = ${userId} AND daterange(d."startsOn", d."endsOn") @> ${today}
        AND daterange(m."startsOn", m."endsOn") @> ${today}
    ), "overseen" AS (
      (SELECT "teamId", TRUE AS "leads" FROM "managed" UNION SELECT "teamId", FALSE FROM "partnered")
      UNION
      SELECT t."id", o."leads" FROM "team" t JOIN "overseen" o ON t."parentId" = o."teamId"
    ), "reached" AS (SELECT "teamId", bool_or("leads") AS "leads" FROM "overseen" GROUP BY "teamId")`;
}
