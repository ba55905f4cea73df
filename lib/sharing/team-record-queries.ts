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
  const people = Prisma.sql`r."teamId" = ${teamId}::uuid`;
  const reading = { readerId: viewer.userId, audiences: ["MANAGER"], door: "TEAM_PAGE" } as const;
  return readTeamRecords(lookOf(viewer, reading, now), people);
}

type TeamRow = DecidedRow & {
  id: string;
  ownerId: string;
  submittedAt: Date;
  verdict: Verdict;
  provisional: boolean;
  measure: string;
  leaning: number | null;
  sem: number | null;
};

/** The rows of these people (an SQL condition on the relation "r") as this reading sees them. */
export async function readTeamRecords(look: Look, people: Prisma.Sql): Promise<TeamRecord[]> {
  // One entry a person: the latest, and how many earlier ones stand behind the team's trend.
  const looked = Prisma.sql`
    SELECT DISTINCT ON ("ownerId") "ownerId", "id", "audience", LEAST("grade", 'SCORES') AS "grade",
           count(*) OVER (PARTITION BY "ownerId")::int - 1 AS "earlier"
    FROM "seen" ORDER BY "ownerId", "submittedAt" DESC, "id" DESC`;
  const rows = await db().$queryRaw<TeamRow[]>`
    WITH ${whatIsSeen(look, people)}, ${writtenDown(look, looked)}
    SELECT "id"::text AS "id", "ownerId"::text AS "ownerId", "audience"::text AS "audience", "submittedAt",
           "verdict"::text AS "verdict", "provisional", "grade"::text AS "grade", "decidedAt", "expiresOn",
           "since", "instrumentVersion" || ':' || "weights"::text AS "measure", "leaning", "sem"
    FROM "seen" ORDER BY "submittedAt" DESC, "id" DESC`;
  const { timeZone, today } = look;
  return rows.flatMap((row) => {
    const grade = gradeOfRow(row, today);
    if (grade === "NOTHING") return [];
    const { leaning, sem, measure, verdict, provisional } = row;
    const scores = grade !== "VERDICT" && leaning !== null && sem !== null;
    return {
      assessmentId: row.id,
      personId: row.ownerId,
      day: dayOf(row.submittedAt, timeZone),
      verdict,
      provisional,
      scores: scores ? { leaning, sem, measure } : null,
    };
  });
}
