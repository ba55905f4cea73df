import type { Viewer } from "@/lib/auth/viewer";
import { type Day } from "@/lib/day";
import { db } from "@/lib/db/client";

/** The manager of the viewer's team today, and since when the two work together; null without one. */
export type DirectManager = { id: string; name: string; since: Day };

/** Who may be shown the viewer's assessments today; nobody is their own manager. */
export async function findDirectManager(viewer: Viewer): Promise<DirectManager | null> {
  const [manager] = await db().$queryRaw<DirectManager[]>`
    SELECT u."id"::text AS "id", u."name", GREATEST(mb."startsOn", mg."startsOn")::text AS "since"
    FROM "membership" mb
    JOIN "management" mg ON mg."teamId" = mb."teamId" AND mg."userId" <> mb."userId"
      AND mg."startsOn" <= ${viewer.today}::date
      AND (mg."endsOn" IS NULL OR mg."endsOn" > ${viewer.today}::date)
    JOIN "user" u ON u."id" = mg."userId" AND u."removedAt" IS NULL
    WHERE mb."userId" = ${viewer.userId}::uuid AND mb."startsOn" <= ${viewer.today}::date
      AND (mb."endsOn" IS NULL OR mb."endsOn" > ${viewer.today}::date)`;
  return manager ?? null;
}
