import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/day";
import { readAlone, reading, type Reading } from "@/lib/db/reading";
import { Prisma } from "@/lib/db/generated/client";
import type { SheetGrade } from "@/lib/db/generated/enums";
import { loggedSheetLooks, lookOf, readingTable, type Look } from "@/lib/sharing/look-queries";
import { gradeSeen, RELATION_OF } from "@/lib/sharing/policy";
import { openedPromises, openedSheet } from "./sealed-sheet";
import type { TalkSheet } from "./sheet";

type SeenRow = {
  id: string;
  ownerId: string;
  heldOn: Day;
  record: string;
  promises: string | null;
  grade: SheetGrade;
  decidedAt: string;
  expiresOn: Day | null;
  since: string;
};

/** A sheet that is shown to its reader until the day before `until`. */
export type SharedSheet = TalkSheet & { until: Day };

/** The viewer's own sheets as their direct manager sees them; not logged. */
export async function listSheetMirror(
  viewer: Viewer,
  managerId: string,
  now: Date,
): Promise<SharedSheet[]> {
  const asked = { readerId: managerId, audiences: ["MANAGER"], door: null } as const;
  const own = Prisma.sql`r."ownerId" = ${viewer.userId}::uuid`;
  return readAlone(sharedSheets(lookOf(viewer, asked, now), own));
}

/**
 * The talk sheets of one person (`people`, an SQL condition on the relation "r") that the reader of a
 * look may see, the latest first; logs the look.
 */
export function sharedSheets(look: Look, people: Prisma.Sql): Reading<SharedSheet[]> {
  return seenSheets(look, people, Prisma.sql`TRUE`, ({ id, heldOn, record, promises, until }) => [
    { id, heldOn, until, record: openedSheet(record), promises: openedPromises(promises) },
  ]);
}

/**
 * What `from` says of each sheet that the reader of a look may see, of some people (a condition on
 * "r") and only some sheets (a condition on "t"), the latest first; logs the look at each.
 */
export function seenSheets<T>(
  look: Look,
  people: Prisma.Sql,
  sheets: Prisma.Sql,
  from: (row: SeenRow & { until: Day }) => T[],
): Reading<T[]> {
  const { readerId, today } = look;
  const decidedSheet = Prisma.sql`
    SELECT DISTINCT ON (t."id")
           t."id", t."heldOn", t."record", t."promises", d."ownerId", s."audience", d."since",
           s."grade", s."decidedAt", s."expiresOn"
    FROM "reading" d
    JOIN "talk_sheet" t ON t."personId" = d."ownerId" AND ${sheets}
    JOIN "talk_share" s ON s."sheetId" = t."id" AND s."audience" = d."audience"
      AND s."audienceUserId" = ${readerId}::uuid
    ORDER BY t."id", s."decidedAt" DESC, s."grade"`;
  const seenSheet = Prisma.sql`
    SELECT * FROM "decidedSheet"
    WHERE "grade" <> 'NOTHING' AND "expiresOn" > ${today}::date AND "decidedAt" >= "since"`;
  return reading({
    tables: {
      ...readingTable(look, people),
      decidedSheet,
      seenSheet,
      ...loggedSheetLooks(look),
    },
    rows: Prisma.sql`
      SELECT s."id"::text AS "id", s."ownerId"::text AS "ownerId", s."heldOn"::text AS "heldOn",
             s."record", s."promises", s."grade"::text AS "grade", s."decidedAt",
             s."expiresOn"::text AS "expiresOn", s."since"
      FROM "seenSheet" s ORDER BY s."heldOn" DESC, s."id"`,
    from: (rows: readonly SeenRow[]) =>
      rows.flatMap((row) => {
        const { expiresOn: until } = row;
        return until === null || gradeOf(row, today) === "NOTHING" ? [] : from({ ...row, until });
      }),
  });
}

function gradeOf({ grade, expiresOn, ...row }: SeenRow, today: Day) {
  const decision = { grade, expiresOn, decidedAt: new Date(row.decidedAt) };
  const relation = RELATION_OF.MANAGER;
  return gradeSeen({ relation, draft: false, decision, since: new Date(row.since), today });
}
