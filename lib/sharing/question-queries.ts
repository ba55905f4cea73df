import type { Viewer } from "@/lib/auth/viewer";
import { addDays, type Day } from "@/lib/day";
import { reading, type Reading } from "@/lib/db/reading";
import { Prisma } from "@/lib/db/generated/client";
import type { Audience } from "@/lib/db/generated/enums";
import { relationsToday } from "./relation-queries";

/** A reader of somebody's assessments, and what was decided about them since the relation began. */
export type AskedReader = {
  id: string;
  audience: Audience;
  since: Date;
  sinceDay: Day;
  /** Anything, also about the future. */
  hasAnswered: boolean;
  /** What they see of the latest full assessment. */
  hasDecidedLatest: boolean;
};

/** How long people are asked by mail what a reader may see, in days. */
const ASKED_DAYS = 30;

type Row = Omit<AskedReader, "since"> & { ownerId: string; since: string };

/**
 * The readers of today of one person who has submitted a full assessment; or of everybody (the job that
 * sends mail), where the reader or the assessment is recent. Returns nothing of anybody's answers.
 */
export function askedReaders(
  today: Day,
  timeZone: string,
  viewer: Pick<Viewer, "userId"> | null,
): Reading<Map<string, AskedReader[]>> {
  const lately = addDays(today, -ASKED_DAYS);
  const whose = viewer ? Prisma.sql`r."ownerId" = ${viewer.userId}::uuid` : Prisma.sql`TRUE`;
  // Who submitted today was asked a moment ago.
  const isAsked = viewer
    ? Prisma.sql`TRUE`
    : Prisma.sql`(GREATEST(x."since", a."submittedAt") AT TIME ZONE ${timeZone})::date > ${lately}::date
        AND (a."submittedAt" AT TIME ZONE ${timeZone})::date < ${today}::date`;
  const rows = Prisma.sql`
    SELECT x."ownerId"::text AS "ownerId", x."readerId"::text AS "id",
           x."audience"::text AS "audience", x."since",
           (x."since" AT TIME ZONE ${timeZone})::date::text AS "sinceDay",
           (EXISTS (SELECT 1 FROM "share" s JOIN "assessment" e ON e."id" = s."assessmentId"
              WHERE e."userId" = x."ownerId" AND s."audience" = x."audience"
                AND s."audienceUserId" = x."readerId" AND s."decidedAt" >= x."since")
            OR EXISTS (SELECT 1 FROM "standing_share" st WHERE st."personId" = x."ownerId"
              AND st."audience" = x."audience" AND st."audienceUserId" = x."readerId"
              AND st."decidedAt" >= x."since")) AS "hasAnswered",
           EXISTS (SELECT 1 FROM "share" s WHERE s."assessmentId" = a."id"
              AND s."audience" = x."audience" AND s."audienceUserId" = x."readerId"
              AND s."decidedAt" >= x."since") AS "hasDecidedLatest"
    FROM (${relationsToday(today, timeZone, whose)}) x
    JOIN LATERAL (
      SELECT e."id", e."submittedAt" FROM "assessment" e
      WHERE e."userId" = x."ownerId" AND e."form" = 'FULL' AND e."submittedAt" IS NOT NULL
      ORDER BY e."submittedAt" DESC, e."id" DESC LIMIT 1) a ON TRUE
    WHERE ${isAsked} ORDER BY x."ownerId", x."audience"`;
  return reading({ rows, from: byOwner });
}

function byOwner(rows: readonly Row[]): Map<string, AskedReader[]> {
  const readers = new Map<string, AskedReader[]>();
  for (const { ownerId, since, ...reader } of rows)
    readers.set(ownerId, [...(readers.get(ownerId) ?? []), { ...reader, since: new Date(since) }]);
  return readers;
}
