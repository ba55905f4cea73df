import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Grade } from "@/lib/db/generated/enums";
import { effectOf, standingEffect, type ShareEffect, type Reader } from "./decision";
import { relationsToday } from "./relation-queries";

/** A reader of today, what they see of each decided assessment, and the choice for future ones. */
export type ReaderSharing = Reader & {
  /** By assessment id; an assessment is absent while its owner has not decided since the relation began. */
  shared: ReadonlyMap<string, ShareEffect>;
  /** The standing choice in force; null: the owner is asked each time. */
  standing: ShareEffect | null;
  /** Whether any decision about this reader was made since the relation began. */
  hasAnswered: boolean;
  /** Whether they are shown the viewer's plan or a talk sheet. */
  seesMore: boolean;
};

/** Everybody whom the viewer decides about today: the direct manager, then sponsor and mentor. */
export type OwnSharing = ReaderSharing[];

type Decided = { assessmentId: string; grade: Grade; decidedAt: string; expiresOn: Day | null };
type Standing = { grade: Grade | null; decidedAt: string; expiresOn: Day | null };
type Row = Reader & { standing: Standing | null; decided: Decided[]; seesMore: boolean };

/** What each reader of today is shown of the viewer's assessments, in one statement. */
export async function findOwnSharing(viewer: Viewer): Promise<OwnSharing> {
  const { userId, today, timeZone } = viewer;
  const mine = Prisma.sql`r."ownerId" = ${userId}::uuid`;
  const rows = await db().$queryRaw<Row[]>`
    SELECT x."audience"::text AS "audience", x."readerId"::text AS "id", p."name", x."since",
      (SELECT jsonb_build_object('grade', st."grade", 'decidedAt', st."decidedAt", 'expiresOn', st."expiresOn")
         FROM "standing_share" st WHERE st."personId" = ${userId}::uuid
           AND st."audience" = x."audience" AND st."audienceUserId" = x."readerId"
         ORDER BY st."decidedAt" DESC, st."id" DESC LIMIT 1) AS "standing",
      (SELECT coalesce(jsonb_agg(to_jsonb(d)), '[]') FROM (
         SELECT DISTINCT ON (s."assessmentId")
                s."assessmentId", s."grade", s."decidedAt", s."expiresOn"
         FROM "assessment" a JOIN "share" s ON s."assessmentId" = a."id"
           AND s."audience" = x."audience" AND s."audienceUserId" = x."readerId"
         WHERE a."userId" = ${userId}::uuid AND a."submittedAt" IS NOT NULL
         ORDER BY s."assessmentId", s."decidedAt" DESC, s."grade") d) AS "decided",
      EXISTS (SELECT 1 FROM (
         (SELECT DISTINCT ON (s."planId") s."grade"::text, s."decidedAt", s."expiresOn"
          FROM "plan" l JOIN "plan_share" s ON s."planId" = l."id"
            AND s."audience" = x."audience" AND s."audienceUserId" = x."readerId"
          WHERE l."personId" = ${userId}::uuid AND l."closedAt" IS NULL
          ORDER BY s."planId", s."decidedAt" DESC, s."grade")
         UNION ALL
         (SELECT DISTINCT ON (s."sheetId") s."grade"::text, s."decidedAt", s."expiresOn"
          FROM "talk_sheet" l JOIN "talk_share" s ON s."sheetId" = l."id"
            AND s."audience" = x."audience" AND s."audienceUserId" = x."readerId"
          WHERE l."personId" = ${userId}::uuid
          ORDER BY s."sheetId", s."decidedAt" DESC, s."grade")) d
         WHERE d."grade" <> 'NOTHING' AND (d."expiresOn" IS NULL OR d."expiresOn" > ${today}::date)
           AND d."decidedAt" >= x."since") AS "seesMore"
    FROM (${relationsToday(today, timeZone, mine)}) x
    JOIN "user" p ON p."id" = x."readerId" ORDER BY x."audience"`;
  return rows.map((row) => sharingOf(row, today));
}

function sharingOf({ standing, decided, ...reader }: Row, today: Day): ReaderSharing {
  const shared = new Map<string, ShareEffect>();
  for (const { assessmentId, ...each } of decided) {
    const decision = { ...each, decidedAt: new Date(each.decidedAt) };
    if (decision.decidedAt >= reader.since)
      // else a decision about the same person in an earlier relation: ask again
      shared.set(assessmentId, effectOf(decision, reader, today));
  }
  const latest = standing && { ...standing, decidedAt: new Date(standing.decidedAt) };
  const isStanding = latest !== null && latest.decidedAt >= reader.since;
  return {
    ...reader,
    shared,
    standing: standingEffect(latest, reader, today),
    hasAnswered: shared.size > 0 || isStanding,
  };
}
