import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, type Day } from "@/lib/day";
import type { Tables } from "@/lib/db/reading";
import { Prisma } from "@/lib/db/generated/client";
import type { Audience, Door } from "@/lib/db/generated/enums";
import { relationsToday } from "./relation-queries";

/**
 * One reading of what people share with a person in a role. `door` is the page; null is the mirror,
 * which is not logged.
 */
export type Look = {
  id: string;
  readerId: string;
  audiences: readonly Audience[];
  timeZone: string;
  today: Day;
  now: Date;
  door: Door | null;
};

/**
 * A reading by somebody in these roles, as of `now`. Readings for one view of a page pass one id, and
 * are one look in the log.
 */
export function lookOf(
  viewer: Viewer,
  reading: { readerId: string; audiences: readonly Audience[]; door: Door | null },
  now: Date,
  id: string = randomUUID(),
): Look {
  const { timeZone } = viewer;
  return { ...reading, id, timeZone, today: dayOf(now, timeZone), now };
}

/**
 * The table that every reading uses: "reading", the people whose record this reader may be shown today,
 * narrowed by a condition on "r".
 */
export function readingTable(look: Look, people: Prisma.Sql): Tables {
  const { readerId, audiences, timeZone, today } = look;
  const mine = Prisma.sql`r."readerId" = ${readerId}::uuid
    AND r."audience"::text = ANY(${audiences}::text[]) AND ${people}`;
  return { reading: relationsToday(today, timeZone, mine) };
}

/**
 * The tables of every reading of assessments: "seen" has those of the people in "reading" that are
 * submitted and whose latest decision is in force, with the columns of a grade only at that grade. A
 * reader with several roles gets the widest grade of them.
 */
export function visibleTables(look: Look, people: Prisma.Sql): Tables {
  const { readerId, today } = look;
  return {
    ...readingTable(look, people),
    decided: Prisma.sql`
      SELECT DISTINCT ON (s."assessmentId", s."audience")
             s."assessmentId", s."audience", d."ownerId", d."since", s."grade", s."decidedAt", s."expiresOn"
      FROM "reading" d
      JOIN "assessment" a ON a."userId" = d."ownerId" AND a."submittedAt" IS NOT NULL
      JOIN "share" s ON s."assessmentId" = a."id" AND s."audience" = d."audience"
        AND s."audienceUserId" = ${readerId}::uuid
      ORDER BY s."assessmentId", s."audience", s."decidedAt" DESC, s."grade"`,
    seen: Prisma.sql`
      SELECT DISTINCT ON (a."id")
             d."ownerId", d."audience", d."grade", d."decidedAt", d."expiresOn"::text AS "expiresOn",
             d."since", a."id", a."submittedAt", a."instrumentVersion", a."form",
             a."companySize", a."verdict", a."provisional",
             CASE WHEN d."grade" >= 'SCORES' THEN a."leaning" END AS "leaning",
             CASE WHEN d."grade" >= 'SCORES' THEN a."sem" END AS "sem",
             CASE WHEN d."grade" >= 'SCORES' THEN a."weights" END AS "weights",
             CASE WHEN d."grade" >= 'SCORES' THEN a."scores" END AS "scores",
             CASE WHEN d."grade" >= 'EVERYTHING' THEN a."answers" END AS "answers",
             CASE WHEN d."grade" >= 'EVERYTHING' THEN a."note" END AS "note"
      FROM "decided" d JOIN "assessment" a ON a."id" = d."assessmentId"
      WHERE d."grade" <> 'NOTHING' AND a."verdict" IS NOT NULL
        AND (d."expiresOn" IS NULL OR d."expiresOn" > ${today}::date) AND d."decidedAt" >= d."since"
      ORDER BY a."id", d."grade" DESC, d."audience"`,
  };
}

/**
 * Logs the look in the same statement that reads: there is no reading without its log entry.
 * `looked` selects "ownerId", "id", "audience", "grade" and "earlier" of what is shown. The mirror
 * logs nothing.
 */
export function loggedLook({ id, readerId, now, door }: Look, looked: Prisma.Sql): Tables {
  if (door === null) return {};
  return {
    logged: Prisma.sql`
      INSERT INTO "access_log_entry"
        ("id", "lookId", "viewerId", "subjectId", "assessmentId", "audience", "grade", "earlier", "door", "at")
      SELECT gen_random_uuid(), ${id}::uuid, ${readerId}::uuid, l."ownerId", l."id", l."audience", l."grade",
             l."earlier", ${door}::"Door", ${now.toISOString()}::timestamptz
      FROM (${looked}) l WHERE l."ownerId" <> ${readerId}::uuid`,
  };
}

/** The same for the talk sheets that "seenSheet" selects: "ownerId", "id" and "audience". */
export function loggedSheetLooks({ id, readerId, now, door }: Look): Tables {
  if (door === null) return {};
  return {
    loggedSheets: Prisma.sql`
      INSERT INTO "access_log_entry"
        ("id", "lookId", "viewerId", "subjectId", "talkSheetId", "audience", "door", "at")
      SELECT gen_random_uuid(), ${id}::uuid, ${readerId}::uuid, l."ownerId", l."id", l."audience",
             ${door}::"Door", ${now.toISOString()}::timestamptz
      FROM "seenSheet" l WHERE l."ownerId" <> ${readerId}::uuid`,
  };
}

/** The same for the plan that "seenPlan" selects: "ownerId", "id", "audience" and "grade". */
export function loggedPlanLook({ id, readerId, now, door }: Look): Tables {
  if (door === null) return {};
  return {
    loggedPlans: Prisma.sql`
      INSERT INTO "access_log_entry"
        ("id", "lookId", "viewerId", "subjectId", "planId", "audience", "planGrade", "door", "at")
      SELECT gen_random_uuid(), ${id}::uuid, ${readerId}::uuid, l."ownerId", l."id", l."audience", l."grade",
             ${door}::"Door", ${now.toISOString()}::timestamptz
      FROM "seenPlan" l WHERE l."ownerId" <> ${readerId}::uuid`,
  };
}

/** The same for the blind reveal that "seenReveal" selects: "ownerId" and "id". */
export function loggedRevealLook({ id, readerId, now, door }: Look): Tables {
  if (door === null) return {};
  return {
    loggedReveal: Prisma.sql`
      INSERT INTO "access_log_entry"
        ("id", "lookId", "viewerId", "subjectId", "revealId", "audience", "door", "at")
      SELECT gen_random_uuid(), ${id}::uuid, ${readerId}::uuid, l."ownerId", l."id", 'MANAGER',
             ${door}::"Door", ${now.toISOString()}::timestamptz
      FROM "seenReveal" l WHERE l."ownerId" <> ${readerId}::uuid`,
  };
}
