import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, type Day } from "@/lib/day";
import { Prisma } from "@/lib/db/generated/client";
import type { Door } from "@/lib/db/generated/enums";

/** One reading of what people share with their manager. Without a door it is no look, but the mirror. */
export type Look = {
  managerId: string;
  timeZone: string;
  today: Day;
  now: Date;
  door: Door | null;
};

/** A reading by this manager, as of `now`. */
export function lookOf(viewer: Viewer, managerId: string, now: Date, door: Door | null): Look {
  const { timeZone } = viewer;
  return { managerId, timeZone, today: dayOf(now, timeZone), now, door };
}

/**
 * The tables on which every reading by a manager stands: "direct", the people whose direct manager this
 * is today, and "seen", their submitted assessments whose latest decision is in force, with the columns
 * of a grade only at that grade.
 */
export function whatIsSeen({ managerId, timeZone, today }: Look, people: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    "direct" AS (
      SELECT mb."userId", mb."teamId", GREATEST(mb."startsOn", mg."startsOn") AS "since"
      FROM "management" mg
      JOIN "membership" mb ON mb."teamId" = mg."teamId" AND mb."userId" <> mg."userId"
      JOIN "user" u ON u."id" = mb."userId" AND u."removedAt" IS NULL
      WHERE mg."userId" = ${managerId}::uuid
        AND daterange(mg."startsOn", mg."endsOn") @> ${today}::date
        AND daterange(mb."startsOn", mb."endsOn") @> ${today}::date AND ${people}
    ), "decided" AS (
      SELECT DISTINCT ON (s."assessmentId")
             s."assessmentId", d."userId", d."since", s."grade", s."decidedAt", s."expiresOn"
      FROM "direct" d
      JOIN "assessment" a ON a."userId" = d."userId" AND a."submittedAt" IS NOT NULL
      JOIN "share" s ON s."assessmentId" = a."id" AND s."audience" = 'MANAGER'
        AND s."audienceUserId" = ${managerId}::uuid
      ORDER BY s."assessmentId", s."decidedAt" DESC, s."grade"
    ), "seen" AS (
      SELECT d."userId", d."grade", d."decidedAt", d."expiresOn"::text AS "expiresOn",
             d."since"::text AS "since", a."id", a."submittedAt", a."instrumentVersion",
             a."companySize", a."verdict", a."provisional",
             CASE WHEN d."grade" >= 'SCORES' THEN a."leaning" END AS "leaning",
             CASE WHEN d."grade" >= 'SCORES' THEN a."sem" END AS "sem",
             CASE WHEN d."grade" >= 'SCORES' THEN a."weights" END AS "weights",
             CASE WHEN d."grade" >= 'SCORES' THEN a."scores" END AS "scores",
             CASE WHEN d."grade" >= 'EVERYTHING' THEN a."answers" END AS "answers",
             CASE WHEN d."grade" >= 'EVERYTHING' THEN a."note" END AS "note"
      FROM "decided" d JOIN "assessment" a ON a."id" = d."assessmentId"
      WHERE d."grade" <> 'NOTHING' AND a."verdict" IS NOT NULL
        AND (d."expiresOn" IS NULL OR d."expiresOn" > ${today}::date)
        AND (d."decidedAt" AT TIME ZONE ${timeZone})::date >= d."since"
    )`;
}

/** Writes the look in the same statement that reads: there is no reading without its entry. */
export function writtenDown({ managerId, now, door }: Look, looked: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    "logged" AS (
      INSERT INTO "access_log_entry"
        ("id", "viewerId", "subjectId", "assessmentId", "grade", "door", "at")
      SELECT gen_random_uuid(), ${managerId}::uuid, l."userId", l."id", l."grade",
             ${door}::"Door", ${now.toISOString()}::timestamptz
      FROM (${looked}) l WHERE ${door}::"Door" IS NOT NULL
    )`;
}
