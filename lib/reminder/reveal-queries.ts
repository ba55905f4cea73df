import type { Day } from "@/lib/day";
import { Prisma } from "@/lib/db/generated/client";
import { reading, type Reading } from "@/lib/db/reading";
import { relationsToday } from "@/lib/sharing/relation-queries";
import type { RevealDueFacts } from "./reveal-due";

/** The open blind reveals of people with their managers of today: of one person, or of everybody. */
export function revealFacts(
  today: Day,
  timeZone: string,
  userId: string | null,
): Reading<RevealDueFacts[]> {
  const concerned = userId
    ? Prisma.sql`AND (r."ownerId" = ${userId}::uuid OR r."readerId" = ${userId}::uuid)`
    : Prisma.empty;
  const managers = Prisma.sql`r."audience" = 'MANAGER' ${concerned}`;
  const rows = Prisma.sql`
    SELECT v."id"::text AS "id", (v."askedAt" AT TIME ZONE ${timeZone})::date::text AS "askedOn",
      CASE WHEN NOT EXISTS (SELECT FROM "reveal_rating" g WHERE g."revealId" = v."id" AND g."side" = 'PERSON')
        THEN v."personId"::text END AS "person",
      CASE WHEN NOT EXISTS (SELECT FROM "reveal_rating" g WHERE g."revealId" = v."id" AND g."side" = 'MANAGER')
        THEN v."managerId"::text END AS "manager"
    FROM "blind_reveal" v
    JOIN (${relationsToday(today, timeZone, managers)}) x
      ON x."ownerId" = v."personId" AND x."readerId" = v."managerId" AND v."askedAt" >= x."since"
    WHERE v."bothInAt" IS NULL AND v."closedAt" IS NULL`;
  return reading({
    rows,
    from: (found: readonly Row[]) =>
      found.map(({ id, askedOn, person, manager }) => {
        const lacking = [person, manager].filter((one) => one !== null);
        return { id, askedOn, lacking: lacking.filter((one) => !userId || one === userId) };
      }),
  });
}

type Row = Omit<RevealDueFacts, "lacking"> & { person: string | null; manager: string | null };
