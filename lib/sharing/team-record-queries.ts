import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Verdict } from "@/lib/scoring/leaning";
import { lookOf, whatIsSeen, writtenDown, type Look } from "./look-queries";
import { gradeOfRow, type DecidedRow, type TeamRecord } from "./shared-record";

/**
 * Everything that the people of a team share with its manager, the latest first, in one statement which
 * also writes the look down for each of them. Null unless the viewer manages the team today.
 */
export async function listSharedRecords(
  viewer: Viewer,
  teamId: string,
  now: Date,
): Promise<TeamRecord[] | null> {
  if (!viewer.managesTeamIds.includes(teamId)) return null;
  const people = Prisma.sql`mb."teamId" = ${teamId}::uuid`;
  return readTeamRecords(lookOf(viewer, viewer.userId, now, "TEAM_PAGE"), people);
}

type TeamRow = DecidedRow & {
  id: string;
  userId: string;
  submittedAt: Date;
  verdict: Verdict;
  provisional: boolean;
  measure: string;
  leaning: number | null;
  sem: number | null;
};

/** The rows of these people (an SQL condition on the membership "mb") as this reading sees them. */
export async function readTeamRecords(look: Look, people: Prisma.Sql): Promise<TeamRecord[]> {
  const latest = Prisma.sql`
    SELECT DISTINCT ON ("userId") "userId", "id", LEAST("grade", 'SCORES') AS "grade"
    FROM "seen" ORDER BY "userId", "submittedAt" DESC, "id" DESC`;
  const rows = await db().$queryRaw<TeamRow[]>`
    WITH ${whatIsSeen(look, people)}, ${writtenDown(look, latest)}
    SELECT "id"::text AS "id", "userId"::text AS "userId", "submittedAt", "verdict"::text AS "verdict",
           "provisional", "grade"::text AS "grade", "decidedAt", "expiresOn", "since",
           "instrumentVersion" || ':' || "weights"::text AS "measure", "leaning", "sem"
    FROM "seen" ORDER BY "submittedAt" DESC, "id" DESC`;
  const { timeZone, today } = look;
  return rows.flatMap((row) => {
    const grade = gradeOfRow(row, today, timeZone);
    if (grade === "NOTHING") return [];
    const { leaning, sem, measure, verdict, provisional } = row;
    const scores = grade !== "VERDICT" && leaning !== null && sem !== null;
    return {
      assessmentId: row.id,
      personId: row.userId,
      day: dayOf(row.submittedAt, timeZone),
      verdict,
      provisional,
      scores: scores ? { leaning, sem, measure } : null,
    };
  });
}
