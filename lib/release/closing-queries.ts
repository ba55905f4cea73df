import type { Day } from "@/lib/day";
import { Prisma } from "@/lib/db/generated/client";
import { spanOf } from "./quarter";

type Tx = Prisma.TransactionClient;

/** Somebody who consents, and their latest answer if no cell has counted it yet. */
export type ConsentingRow = {
  teamId: string | null;
  assessmentId: string | null;
  measure: string;
};

/**
 * Everybody still here who consents today, in the teams of the last day before a closing. Of their
 * latest full assessments within the twelve months before it: those that were never counted.
 */
export function listConsenting(
  tx: Tx,
  { closesOn, today, timeZone }: { closesOn: Day; today: Day; timeZone: string },
): Promise<ConsentingRow[]> {
  const { lastDay, since, until } = spanOf(closesOn);
  const midnight = (day: Day) => Prisma.sql`(${day}::date::timestamp AT TIME ZONE ${timeZone})`;
  return tx.$queryRaw<ConsentingRow[]>`
    WITH "latest" AS (
      SELECT DISTINCT ON (c."userId") c."userId", c."given", c."expiresOn"
      FROM "figure_consent" c ORDER BY c."userId", c."decidedAt" DESC, c."given"
    )
    SELECT m."teamId"::text AS "teamId", CASE WHEN f."assessmentId" IS NULL THEN a."id"::text END AS "assessmentId",
           coalesce(a."instrumentVersion" || ':' || a."weights"::text, '') AS "measure"
    FROM "latest" l JOIN "user" u ON u."id" = l."userId" AND u."removedAt" IS NULL
    LEFT JOIN "membership" m ON m."userId" = l."userId"
      AND daterange(m."startsOn", m."endsOn") @> ${lastDay}::date
    LEFT JOIN LATERAL (
      SELECT s."id", s."instrumentVersion", s."weights" FROM "assessment" s
      WHERE s."userId" = l."userId" AND s."form" = 'FULL' AND s."verdict" IS NOT NULL
        AND s."submittedAt" >= ${midnight(since)} AND s."submittedAt" < ${midnight(until)}
      ORDER BY s."submittedAt" DESC, s."id" DESC LIMIT 1) a ON true
    LEFT JOIN "figure_answer" f ON f."assessmentId" = a."id"
    WHERE l."given" AND (l."expiresOn" IS NULL OR l."expiresOn" > ${today}::date)
    ORDER BY random()`;
}

/** So many people a statement: with all of a large organisation it would take too long for one. */
const READ_AT_ONCE = 1000;

/**
 * For each of these answers, everyone who was ever shown anything of any answer of the same person,
 * and the authors who have ever led a team or been people partner of one: they may see figures.
 */
export async function readersOfAnswers(
  tx: Tx,
  assessmentIds: readonly string[],
): Promise<Map<string, string[]>> {
  const readers = new Map<string, string[]>();
  for (let from = 0; from < assessmentIds.length; from += READ_AT_ONCE) {
    const part = assessmentIds.slice(from, from + READ_AT_ONCE);
    for (const row of await readReaders(tx, part)) readers.set(row.id, row.readers);
  }
  return readers;
}

type ReaderRow = { id: string; readers: string[] };

function readReaders(tx: Tx, assessmentIds: readonly string[]): Promise<ReaderRow[]> {
  return tx.$queryRaw<ReaderRow[]>`
    WITH "asked" AS (
      SELECT a."id", a."userId" FROM "assessment" a WHERE a."id" = ANY(${assessmentIds}::uuid[])
    ), "known" AS (
      SELECT q."id", s."audienceUserId" AS "reader"
      FROM "asked" q JOIN "assessment" a ON a."userId" = q."userId"
      JOIN "share" s ON s."assessmentId" = a."id" AND s."grade" <> 'NOTHING'
      UNION
      SELECT q."id", k."readerId" FROM "asked" q JOIN "known_reader" k ON k."personId" = q."userId"
      UNION
      SELECT q."id", q."userId" FROM "asked" q
      WHERE EXISTS (SELECT 1 FROM "management" m WHERE m."userId" = q."userId")
        OR EXISTS (SELECT 1 FROM "people_partner" p WHERE p."userId" = q."userId")
    )
    SELECT "id"::text AS "id", array_agg("reader"::text) AS "readers" FROM "known" GROUP BY "id"`;
}
