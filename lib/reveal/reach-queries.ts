import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { relationsToday } from "@/lib/sharing/relation-queries";

/**
 * The blind reveals that the viewer reaches today: rows of "id", "side" and "isCurrent". The person
 * reaches theirs with the manager of today, and those that were revealed with earlier ones. A manager
 * reaches those asked for since they manage the person: none once they no longer do.
 */
export function reachedReveals(viewer: Viewer): Prisma.Sql {
  const me = Prisma.sql`${viewer.userId}::uuid`;
  const between = Prisma.sql`(r."readerId" = ${me} OR r."ownerId" = ${me}) AND r."audience" = 'MANAGER'`;
  return Prisma.sql`
    SELECT v."id", CASE WHEN v."personId" = ${me} THEN 'PERSON' ELSE 'MANAGER' END::"RevealSide" AS "side",
           x."ownerId" IS NOT NULL AS "isCurrent"
    FROM "blind_reveal" v
    LEFT JOIN (${relationsToday(viewer.today, viewer.timeZone, between)}) x
      ON x."ownerId" = v."personId" AND x."readerId" = v."managerId" AND v."askedAt" >= x."since"
    WHERE (v."managerId" = ${me} AND x."ownerId" IS NOT NULL)
      OR (v."personId" = ${me} AND (x."ownerId" IS NOT NULL OR v."bothInAt" IS NOT NULL))`;
}
