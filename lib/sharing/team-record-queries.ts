import { answersFrom, resultFrom } from "@/lib/assessment/assessment-record";
import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db/client";
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
  const reading = { readerId: viewer.userId, audiences: ["MANAGER"], door: "TEAM_PAGE" } as const;
  return readTeamRecords(lookOf(viewer, reading, now), people);
}

/**
 * The same for all of these teams together, for the list of what needs their manager this week:
 * what was withdrawn, and what belongs to a team that the viewer does not manage, is not in it.
 */
export async function listDeskRecords(
  viewer: Viewer,
  teamIds: readonly string[],
  now: Date,
  lookId: string,
): Promise<TeamRecord[]> {
  const people = Prisma.sql`r."teamId" = ANY(${[...teamIds]}::uuid[])`;
  const reading = { readerId: viewer.userId, audiences: ["MANAGER"], door: "WEEK" } as const;
  return readTeamRecords(lookOf(viewer, reading, now, lookId), people);
}

type TeamRow = DecidedRow & {
  id: string;
  ownerId: string;
  submittedAt: Date;
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
export async function readTeamRecords(look: Look, people: Prisma.Sql): Promise<TeamRecord[]> {
  // One log entry per person: the latest, and the number of earlier ones used in the team's trend.
  const looked = Prisma.sql`
    SELECT DISTINCT ON ("ownerId") "ownerId", "id", "audience", LEAST("grade", 'SCORES') AS "grade",
           count(*) OVER (PARTITION BY "ownerId")::int - 1 AS "earlier"
    FROM "seen" WHERE "form" = 'FULL' ORDER BY "ownerId", "submittedAt" DESC, "id" DESC`;
  const rows = await db().$queryRaw<TeamRow[]>`
    WITH ${visibleTables(look, people)}, ${loggedLook(look, looked)}, "measured" AS (
      SELECT *, "instrumentVersion" || ':' || "weights"::text AS "measure" FROM "seen"
      WHERE "form" = 'FULL'
    ), "mixed" AS (SELECT count(DISTINCT "measure") > 1 AS "isMixed" FROM "measured")
    SELECT "id"::text AS "id", "ownerId"::text AS "ownerId", "audience"::text AS "audience", "submittedAt",
           "verdict"::text AS "verdict", "provisional", "grade"::text AS "grade", "decidedAt", "expiresOn",
           "since", "instrumentVersion", "form"::text AS "form", "measure", "leaning", "sem",
           CASE WHEN "isMixed" THEN "weights" END AS "weights",
           CASE WHEN "isMixed" THEN "scores" END AS "scores",
           CASE WHEN "isMixed" THEN "answers" END AS "answers"
    FROM "measured" CROSS JOIN "mixed" ORDER BY "submittedAt" DESC, "id" DESC`;
  const { timeZone, today } = look;
  const records = rows.map(async (row): Promise<TeamRecord[]> => {
    const grade = gradeOfRow(row, today);
    if (grade === "NOTHING") return [];
    const { leaning, sem, measure, verdict, provisional } = row;
    const shown = grade !== "VERDICT" && leaning !== null && sem !== null;
    const scores = shown ? { leaning, sem, measure, given: await givenFrom(row) } : null;
    const day = dayOf(row.submittedAt, timeZone);
    return [{ assessmentId: row.id, personId: row.ownerId, day, verdict, provisional, scores }];
  });
  return (await Promise.all(records)).flat();
}

/**
 * What is needed to compare this record with one of another measure: the answers are present only
 * when all of it is shared. Scores on fewer items could reveal a single answer, so only fully
 * shared answers are used.
 */
async function givenFrom(row: TeamRow): Promise<ScoredAnswers | null> {
  if (row.scores === null) return null;
  const result = resultFrom(row);
  if (row.answers === null) return { result };
  const instrument = await findAsked(row);
  return { result, instrument, answers: answersFrom(row.answers) };
}
