import type { GradedRecord } from "@/lib/assessment/assessment-record";
import type { Viewer } from "@/lib/auth/viewer";
import { readAlone, reading } from "@/lib/db/reading";
import { Prisma } from "@/lib/db/generated/client";
import type { Audience, Door } from "@/lib/db/generated/enums";
import { sealingKey } from "@/lib/env";
import { isId } from "@/lib/id";
import { findAsked } from "@/lib/instrument/published-queries";
import { lookOf, visibleTables, loggedLook } from "./look-queries";
import { gradedFrom, type SeenRow } from "./shared-record";

/**
 * A request of another part of the product to show a person's assessments: for which page, and in
 * which roles of the viewer.
 */
export type Glance = {
  personId: string;
  door: Door;
  audiences: readonly Audience[];
  /** The assessments to show; omit only to show all of them. */
  assessmentIds?: readonly string[];
};

/**
 * The assessments of a person that the viewer may see today, the latest first, each reduced to its
 * grade. Logs the look for that person: exactly what is returned, so request only what is shown.
 * Empty for people who share nothing, and for the viewer's own (read those in lib/assessment).
 */
export async function lookAt(viewer: Viewer, glance: Glance, now: Date): Promise<GradedRecord[]> {
  const { personId, door, audiences, assessmentIds } = glance;
  if (!isId(personId)) return [];
  const look = lookOf(viewer, { readerId: viewer.userId, audiences, door }, now);
  const wanted = assessmentIds
    ? Prisma.sql`"id" = ANY(${assessmentIds.filter(isId)}::uuid[])`
    : Prisma.sql`TRUE`;
  const looked = Prisma.sql`SELECT *, 0 AS "earlier" FROM "seen" WHERE ${wanted}`;
  const people = Prisma.sql`r."ownerId" = ${personId}::uuid`;
  const rows = Prisma.sql`
    SELECT "id"::text AS "id", "audience"::text AS "audience", "submittedAt", "instrumentVersion", "form"::text AS "form",
           "verdict"::text AS "verdict", "provisional", "grade"::text AS "grade", "decidedAt", "expiresOn",
           "since", "leaning", "sem", "weights", "scores", "answers", "note"
    FROM "seen" WHERE ${wanted} ORDER BY "submittedAt" DESC, "id" DESC`;
  const { timeZone, today } = look;
  const shownOf = async (row: SeenRow) => {
    const instrument = await findAsked(row);
    return gradedFrom(row, { instrument, today, timeZone, key: sealingKey() });
  };
  const shown = await readAlone(
    reading({
      tables: { ...visibleTables(look, people), ...loggedLook(look, looked) },
      rows,
      from: (found: readonly SeenRow[]) => Promise.all(found.map(shownOf)),
    }),
  );
  return shown.filter((record) => record !== null);
}
