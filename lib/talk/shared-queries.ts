import type { Viewer } from "@/lib/auth/viewer";
import type { Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { SheetGrade } from "@/lib/db/generated/enums";
import { isId } from "@/lib/id";
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
  decidedAt: Date;
  expiresOn: Day | null;
  since: Date;
};

/** A sheet that is shown to its reader until the day before `until`. */
export type SharedSheet = TalkSheet & { until: Day };

/**
 * The talk sheets of a person that are shared with the viewer as their direct manager; logs the look
 * for that person, as one with the record that the same page shows (`lookId`).
 */
export async function listSharedSheets(
  viewer: Viewer,
  personId: string,
  now: Date,
  lookId: string,
): Promise<SharedSheet[]> {
  if (!isId(personId)) return [];
  const reading = { readerId: viewer.userId, audiences: ["MANAGER"], door: "PAGE" } as const;
  return readSheets(lookOf(viewer, reading, now, lookId), personId);
}

/** The viewer's own sheets as their direct manager sees them; not logged. */
export async function listSheetMirror(
  viewer: Viewer,
  managerId: string,
  now: Date,
): Promise<SharedSheet[]> {
  const reading = { readerId: managerId, audiences: ["MANAGER"], door: null } as const;
  return readSheets(lookOf(viewer, reading, now), viewer.userId);
}

async function readSheets(look: Look, personId: string): Promise<SharedSheet[]> {
  const of = { people: Prisma.sql`r."ownerId" = ${personId}::uuid`, sheets: Prisma.sql`TRUE` };
  const rows = await readSeenSheets(look, of);
  return rows.map(({ id, heldOn, record, promises, expiresOn }) => ({
    id,
    heldOn,
    record: openedSheet(record),
    promises: openedPromises(promises),
    until: expiresOn,
  }));
}

/**
 * The rows of the sheets that their reader may see, of some people (a condition on "r") and only
 * some sheets (a condition on "t"), the latest first; logs the look at each.
 */
export async function readSeenSheets(
  look: Look,
  { people, sheets }: { people: Prisma.Sql; sheets: Prisma.Sql },
): Promise<(SeenRow & { expiresOn: Day })[]> {
  const { readerId, today } = look;
  const rows = await db().$queryRaw<SeenRow[]>`
    WITH ${readingTable(look, people)}, "decided" AS (
      SELECT DISTINCT ON (t."id")
             t."id", t."heldOn", t."record", t."promises", d."ownerId", s."audience", d."since",
             s."grade", s."decidedAt", s."expiresOn"
      FROM "reading" d
      JOIN "talk_sheet" t ON t."personId" = d."ownerId" AND ${sheets}
      JOIN "talk_share" s ON s."sheetId" = t."id" AND s."audience" = d."audience"
        AND s."audienceUserId" = ${readerId}::uuid
      ORDER BY t."id", s."decidedAt" DESC, s."grade"
    ), "seenSheet" AS (
      SELECT * FROM "decided"
      WHERE "grade" <> 'NOTHING' AND "expiresOn" > ${today}::date AND "decidedAt" >= "since"
    ), ${loggedSheetLooks(look)}
    SELECT s."id"::text AS "id", s."ownerId"::text AS "ownerId", s."heldOn"::text AS "heldOn",
           s."record", s."promises", s."grade"::text AS "grade", s."decidedAt",
           s."expiresOn"::text AS "expiresOn", s."since"
    FROM "seenSheet" s ORDER BY s."heldOn" DESC, s."id"`;
  return rows.flatMap((row) => {
    const relation = RELATION_OF.MANAGER;
    const grade = gradeSeen({ relation, draft: false, decision: row, since: row.since, today });
    const { expiresOn } = row;
    return grade === "NOTHING" || expiresOn === null ? [] : [{ ...row, expiresOn }];
  });
}
