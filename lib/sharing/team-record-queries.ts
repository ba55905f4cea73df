import { answersFrom, resultFrom } from "@/lib/assessment/assessment-record";
import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/day";
import { readAlone, reading, type Reading } from "@/lib/db/reading";
import { Prisma } from "@/lib/db/generated/client";
import type { Form } from "@/lib/scoring/quick-form";
import { findAsked } from "@/lib/instrument/published-queries";
import type { ScoredAnswers } from "@/lib/scoring/bridge";
import type { Verdict } from "@/lib/scoring/leaning";
import { lookOf, visibleTables, loggedLook, type Look } from "./look-queries";
import { gradeOfRow, type DecidedRow, type TeamRecord } from "./shared-record";

/**
 * Everything that the people of a team share with its manager, the latest first, in one statement
 * which also logs the look for each of them. Null unless the viewer manages the team today.
 */
export async function listSharedRecords(
  viewer: Viewer,
  teamId: string,
  now: Date,
): Promise<TeamRecord[] | null> {
  if (!viewer.managesTeamIds.includes(teamId)) return null;
  const people = Prisma.sql`r."teamId" = ${teamId}::uuid`;
  const asked = { readerId: viewer.userId, audiences: ["MANAGER"], door: "TEAM_PAGE" } as const;
  return readAlone(teamRecords(lookOf(viewer, asked, now), people));
}

type TeamRow = DecidedRow & {
  id: string;
  ownerId: string;
  submittedAt: string;
  instrumentVersion: number;
  form: Form;
  verdict: Verdict;
  provisional: boolean;
  measure: string;
  leaning: number | null;
  sem: number | null;
  weights: unknown;
  scores: unknown;
  answers: unknown;
};

/**
 * The full assessments of these people (an SQL condition on the relation "r") in this reading. A quick
 * form never replaces a full verdict: it is read on the person's page only.
 */
export function teamRecords(look: Look, people: Prisma.Sql): Reading<TeamRecord[]> {
  // One log entry per person: the latest, and the number of earlier ones used in the team's trend.
  const looked = Prisma.sql`
    SELECT DISTINCT ON ("ownerId") "ownerId", "id", "audience", LEAST("grade", 'SCORES') AS "grade",
           count(*) OVER (PARTITION BY "ownerId")::int - 1 AS "earlier"
    FROM "seen" WHERE "form" = 'FULL' ORDER BY "ownerId", "submittedAt" DESC, "id" DESC`;
  const measured = Prisma.sql`
    SELECT *, "instrumentVersion" || ':' || "weights"::text AS "measure" FROM "seen"
    WHERE "form" = 'FULL'`;
  const mixed = Prisma.sql`SELECT count(DISTINCT "measure") > 1 AS "isMixed" FROM "measured"`;
  const isMixed = Prisma.sql`(SELECT "isMixed" FROM "mixed")`;
  const tables = { ...visibleTables(look, people), ...loggedLook(look, looked), measured, mixed };
  const rows = Prisma.sql`
    SELECT "id"::text AS "id", "ownerId"::text AS "ownerId", "audience"::text AS "audience", "submittedAt",
           "verdict"::text AS "verdict", "provisional", "grade"::text AS "grade", "decidedAt", "expiresOn",
           "since", "instrumentVersion", "form"::text AS "form", "measure", "leaning", "sem",
           CASE WHEN ${isMixed} THEN "weights" END AS "weights",
           CASE WHEN ${isMixed} THEN "scores" END AS "scores",
           CASE WHEN ${isMixed} THEN "answers" END AS "answers"
    FROM "measured" ORDER BY "submittedAt" DESC, "id" DESC`;
  return reading({
    tables,
    rows,
    from: async (found: readonly TeamRow[]) =>
      (await Promise.all(found.map((row) => recordsFrom(row, look)))).flat(),
  });
}

async function recordsFrom(row: TeamRow, { timeZone, today }: Look): Promise<TeamRecord[]> {
  const grade = gradeOfRow(row, today);
  if (grade === "NOTHING") return [];
  const { leaning, sem, measure, verdict, provisional } = row;
  const shown = grade !== "VERDICT" && leaning !== null && sem !== null;
  const scores = shown ? { leaning, sem, measure, given: await givenFrom(row) } : null;
  const day = dayOf(new Date(row.submittedAt), timeZone);
  return [{ assessmentId: row.id, personId: row.ownerId, day, verdict, provisional, scores }];
}

/**
 * What is needed to compare this record with one of another measure: the answers are present only
 * when all of it is shared. Scores on fewer items could reveal a single answer, so only fully
 * shared answers are used.
 */
async function givenFrom(row: TeamRow): Promise<ScoredAnswers | null> {
  if (row.scores === null) return null;
  const result = resultFrom({ ...row, submittedAt: new Date(row.submittedAt) });
  if (row.answers === null) return { result };
  const instrument = await findAsked(row);
  return { result, instrument, answers: answersFrom(row.answers) };
}
