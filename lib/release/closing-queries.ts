import type { Day } from "@/lib/day";
import { Prisma } from "@/lib/db/generated/client";
import type { FigureScope } from "@/lib/db/generated/enums";
import type { LatestAnswer } from "./closing";
import type { LedgerEntry } from "./ledger";
import { spanOf } from "./month";
import { numbersPacked, setFrom, type PeopleSet } from "./people-set";
import { keyOfScope, type Consenting } from "./scopes";

type Tx = Prisma.TransactionClient;

type PersonRow = {
  userId: string;
  teamId: string | null;
  agreed: FigureScope[];
  assessmentId: string;
  measure: string;
};

/**
 * Everybody still here who consents today to count somewhere and has answered within the twelve
 * months up to the end of a month: their teams on its last day, and their latest answers then.
 */
export function listConsenting(
  tx: Tx,
  month: Day,
  { today, timeZone }: { today: Day; timeZone: string },
): Promise<PersonRow[]> {
  const { lastDay, since, until } = spanOf(month);
  const midnight = (day: Day) => Prisma.sql`(${day}::date::timestamp AT TIME ZONE ${timeZone})`;
  return tx.$queryRaw<PersonRow[]>`
    WITH "latest" AS (
      SELECT DISTINCT ON (c."userId", c."scope") c."userId", c."scope", c."given", c."expiresOn"
      FROM "figure_consent" c ORDER BY c."userId", c."scope", c."decidedAt" DESC, c."given"
    ), "agreed" AS (
      SELECT l."userId", array_agg(l."scope"::text) AS "agreed"
      FROM "latest" l JOIN "user" u ON u."id" = l."userId" AND u."removedAt" IS NULL
      WHERE l."given" AND (l."expiresOn" IS NULL OR l."expiresOn" > ${today}::date)
      GROUP BY l."userId"
    )
    SELECT g."userId"::text AS "userId", g."agreed", m."teamId"::text AS "teamId",
           a."id"::text AS "assessmentId", a."instrumentVersion" || ':' || a."weights"::text AS "measure"
    FROM "agreed" g
    LEFT JOIN "membership" m ON m."userId" = g."userId"
      AND daterange(m."startsOn", m."endsOn") @> ${lastDay}::date
    CROSS JOIN LATERAL (
      SELECT s."id", s."instrumentVersion", s."weights" FROM "assessment" s
      WHERE s."userId" = g."userId" AND s."form" = 'FULL' AND s."verdict" IS NOT NULL
        AND s."submittedAt" >= ${midnight(since)} AND s."submittedAt" < ${midnight(until)}
      ORDER BY s."submittedAt" DESC, s."id" DESC LIMIT 1) a
    ORDER BY random()`;
}

/** These people and their latest answers by their ledger numbers, which they must have. */
export async function numbered(
  tx: Tx,
  rows: readonly PersonRow[],
): Promise<{
  people: Consenting[];
  latest: Map<number, LatestAnswer>;
  assessmentOf: Map<number, string>;
}> {
  const people = await tx.figurePerson.findMany({ where: { userId: { not: null } } });
  const answers = await tx.$queryRaw<{ number: number; assessmentId: string }[]>`
    SELECT "number", "assessmentId"::text FROM "figure_answer"
    WHERE "assessmentId" = ANY(${rows.map(({ assessmentId }) => assessmentId)}::uuid[])`;
  const personOf = new Map(people.map(({ number, userId }) => [userId, number]));
  const answerOf = new Map(answers.map(({ number, assessmentId }) => [assessmentId, number]));
  const each = rows.map(({ userId, teamId, agreed, assessmentId, measure }) => {
    const number = personOf.get(userId);
    const answer = answerOf.get(assessmentId);
    if (number === undefined || answer === undefined) throw new Error("a person has no number");
    return { number, teamId, agreed: new Set(agreed), answer, measure, assessmentId };
  });
  return {
    people: each,
    latest: new Map(each.map(({ number, answer, measure }) => [number, { answer, measure }])),
    assessmentOf: new Map(each.map(({ number, assessmentId }) => [number, assessmentId])),
  };
}

type EntryRow = {
  scope: FigureScope;
  teamId: string | null;
  level: number;
  people: Uint8Array;
  answers: Uint8Array | null;
};

/**
 * The ledger before a month, in order, and whom the latest figure of each scope counted. Releases
 * whose answers are all too old to be counted again are kept without their answers.
 */
export async function listEntries(
  tx: Tx,
  month: Day,
): Promise<{ entries: LedgerEntry[]; lastCounted: Map<string, PeopleSet> }> {
  const rows = await tx.$queryRaw<EntryRow[]>`
    SELECT "scope"::text AS "scope", "teamId"::text AS "teamId", "level", "people",
           CASE WHEN "month" >= ${spanOf(month).since}::date - 31 THEN "answers" END AS "answers"
    FROM "figure_release" ORDER BY "month", "place"`;
  const lastCounted = new Map<string, PeopleSet>();
  const entries = rows.map(({ scope, teamId, level, people, answers }) => {
    const set = setFrom(people);
    lastCounted.set(keyOfScope({ kind: scope, teamId }), set);
    return { people: set, level, answers: answers ? numbersPacked(answers) : [] };
  });
  return { entries, lastCounted };
}

/**
 * Everyone who was ever shown something of an answer of these twelve months, and the authors who
 * have ever led a team.
 */
export async function readersOfAnswers(tx: Tx, month: Day): Promise<Map<number, string[]>> {
  const rows = await tx.$queryRaw<{ number: number; readers: string[] }[]>`
    WITH "recent" AS (
      SELECT f."number", a."id", a."userId" FROM "figure_answer" f
      JOIN "assessment" a ON a."id" = f."assessmentId"
      WHERE a."submittedAt" >= ${spanOf(month).since}::date - 400
    )
    SELECT r."number", array_agg(DISTINCT w."reader"::text) AS "readers"
    FROM "recent" r CROSS JOIN LATERAL (
      SELECT s."audienceUserId" AS "reader" FROM "share" s
      WHERE s."assessmentId" = r."id" AND s."grade" <> 'NOTHING'
      UNION ALL
      SELECT r."userId" WHERE EXISTS (SELECT 1 FROM "management" m WHERE m."userId" = r."userId")
    ) w GROUP BY r."number"`;
  return new Map(rows.map(({ number, readers }) => [number, readers]));
}
