import type { AssessmentRow, GradedRecord } from "@/lib/assessment/assessment-record";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Audience, Door } from "@/lib/db/generated/enums";
import { sealingKey } from "@/lib/env";
import { isId } from "@/lib/id";
import { findInstrument } from "@/lib/instrument/published-queries";
import { lookOf, whatIsSeen, writtenDown } from "./look-queries";
import { gradedFrom, gradeOfRow, type DecidedRow } from "./shared-record";

/** What another part of the product wants to show of somebody: by which door, to the viewer in which roles. */
export type Glance = {
  personId: string;
  door: Door;
  audiences: readonly Audience[];
  /** The assessments that will be shown; leave out only to show all of them. */
  assessmentIds?: readonly string[];
};

/**
 * What the viewer sees today of somebody's assessments, the latest first, each cut to its grade, and writes the
 * look down for that person: exactly what is returned, so ask only for what is shown. Empty for whoever shares
 * nothing, and for one's own (those are read in lib/assessment).
 */
export async function lookAt(viewer: Viewer, glance: Glance, now: Date): Promise<GradedRecord[]> {
  const { personId, door, audiences, assessmentIds } = glance;
  if (!isId(personId)) return [];
  const look = lookOf(viewer, { readerId: viewer.userId, audiences, door }, now);
  const wanted = assessmentIds
    ? Prisma.sql`"id" = ANY(${assessmentIds.filter(isId)}::uuid[])`
    : Prisma.sql`TRUE`;
  const looked = Prisma.sql`SELECT *, 0 AS "earlier" FROM "seen" WHERE ${wanted}`;
  const rows = await db().$queryRaw<(DecidedRow & AssessmentRow)[]>`
    WITH ${whatIsSeen(look, Prisma.sql`r."ownerId" = ${personId}::uuid`)}, ${writtenDown(look, looked)}
    SELECT "id"::text AS "id", "audience"::text AS "audience", "submittedAt", "instrumentVersion",
           "verdict"::text AS "verdict", "provisional", "grade"::text AS "grade", "decidedAt", "expiresOn",
           "since", "leaning", "sem", "weights", "scores", "answers", "note"
    FROM "seen" WHERE ${wanted} ORDER BY "submittedAt" DESC, "id" DESC`;
  const { timeZone, today } = look;
  const shown = await Promise.all(
    rows.map(async (row) => {
      const instrument = await findInstrument(row.instrumentVersion);
      return gradedFrom(row, gradeOfRow(row, today), { instrument, timeZone, key: sealingKey() });
    }),
  );
  return shown.filter((record) => record !== null);
}
