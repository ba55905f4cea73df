import type { Viewer } from "@/lib/auth/viewer";
import { addDays, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { relationsToday } from "./relation-queries";

/** A person who has a new manager and has not decided what that manager may see. */
export type OpenQuestion = { userId: string; managerId: string; since: Day };

/** How long the question about a new manager is asked, in days. */
const ASKED_DAYS = 30;

/**
 * Who recently came to a new manager, has answered the assessment before, and decided nothing about
 * that manager since: for one person, or for everybody (the job that sends mail). Returns nothing
 * of anybody's answers.
 */
export async function listOpenQuestions(
  today: Day,
  timeZone: string,
  viewer: Pick<Viewer, "userId"> | null,
): Promise<OpenQuestion[]> {
  const whose = viewer ? Prisma.sql`r."ownerId" = ${viewer.userId}::uuid` : Prisma.sql`TRUE`;
  const lately = addDays(today, -ASKED_DAYS);
  return db().$queryRaw<OpenQuestion[]>`
    SELECT x."ownerId"::text AS "userId", x."readerId"::text AS "managerId",
           (x."since" AT TIME ZONE ${timeZone})::date::text AS "since"
    FROM (${relationsToday(today, timeZone, Prisma.sql`r."audience" = 'MANAGER' AND ${whose}`)}) x
    WHERE (x."since" AT TIME ZONE ${timeZone})::date > ${lately}::date
      AND x."since" > (SELECT max(a."submittedAt") FROM "assessment" a WHERE a."userId" = x."ownerId")
      AND NOT EXISTS (SELECT 1 FROM "share" s JOIN "assessment" a ON a."id" = s."assessmentId"
        WHERE a."userId" = x."ownerId" AND s."audience" = 'MANAGER'
          AND s."audienceUserId" = x."readerId" AND s."decidedAt" >= x."since")
      AND NOT EXISTS (SELECT 1 FROM "standing_share" st WHERE st."personId" = x."ownerId"
        AND st."audience" = 'MANAGER' AND st."audienceUserId" = x."readerId" AND st."decidedAt" >= x."since")
    ORDER BY x."ownerId"`;
}
