import type { AssessmentRow } from "@/lib/assessment/assessment-record";
import { findInstrument } from "@/lib/assessment/instrument-queries";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { sealingKey } from "@/lib/env";
import { isId } from "@/lib/id";
import { lookOf, whatIsSeen, writtenDown, type Look } from "./look-queries";
import { findDirectManager } from "./queries";
import {
  gradedFrom,
  gradeOfRow,
  type DecidedRow,
  type SharedRecord,
  type TeamRecord,
} from "./shared-record";
import { readTeamRecords } from "./team-record-queries";

type PersonRow = { personId: string; personName: string; teamId: string; teamName: string };
type RecordRow = PersonRow & { lastAnswered: string | null } & (
    (DecidedRow & AssessmentRow) | { id: null }
  );

/**
 * The record of somebody whose direct manager the viewer is today, as far as it is shared, and writes the
 * look down for that person. Null for everybody else's record.
 */
export async function findSharedRecord(
  viewer: Viewer,
  personId: string,
  now: Date,
): Promise<SharedRecord | null> {
  return isId(personId) ? readRecord(lookOf(viewer, viewer.userId, now, "PAGE"), personId) : null;
}

/** One's own record as the direct manager of today sees it, read the same way; null without a manager. */
export async function findMirror(viewer: Viewer, now: Date): Promise<Mirror | null> {
  const manager = await findDirectManager(viewer);
  if (!manager || !viewer.teamId) return null;
  const look = lookOf(viewer, manager.id, now, null);
  const record = await readRecord(look, viewer.userId);
  const people = Prisma.sql`mb."userId" = ${viewer.userId}::uuid`;
  return record && { manager, record, row: (await readTeamRecords(look, people))[0] ?? null };
}

/** What a manager sees of somebody: their record, and their row on the team page. */
export type Mirror = {
  manager: { id: string; name: string };
  record: SharedRecord;
  row: TeamRecord | null;
};

async function readRecord(look: Look, personId: string): Promise<SharedRecord | null> {
  const people = Prisma.sql`mb."userId" = ${personId}::uuid`;
  const rows = await db().$queryRaw<RecordRow[]>`
    WITH ${whatIsSeen(look, people)}, ${writtenDown(look, Prisma.sql`SELECT * FROM "seen"`)}
    SELECT d."userId"::text AS "personId", u."name" AS "personName",
           d."teamId"::text AS "teamId", t."name" AS "teamName",
           (SELECT to_char(max(a."submittedAt") AT TIME ZONE ${look.timeZone}, 'YYYY-MM')
              FROM "assessment" a WHERE a."userId" = d."userId") AS "lastAnswered",
           s."id"::text AS "id", s."submittedAt", s."instrumentVersion", s."verdict"::text AS "verdict",
           s."provisional", s."grade"::text AS "grade", s."decidedAt", s."expiresOn", s."since",
           s."leaning", s."sem", s."weights", s."scores", s."answers", s."note"
    FROM "direct" d JOIN "user" u ON u."id" = d."userId" JOIN "team" t ON t."id" = d."teamId"
    LEFT JOIN "seen" s ON s."userId" = d."userId"
    ORDER BY s."submittedAt" DESC, s."id" DESC`;
  const [first] = rows;
  if (!first) return null;
  const shown = await Promise.all(
    rows.map(async (row) => {
      if (row.id === null) return null;
      const instrument = await findInstrument(row.instrumentVersion);
      const { timeZone, today } = look;
      const grade = gradeOfRow(row, today, timeZone);
      return gradedFrom(row, grade, { instrument, timeZone, key: sealingKey() });
    }),
  );
  return {
    person: { id: first.personId, name: first.personName },
    team: { id: first.teamId, name: first.teamName },
    lastAnswered: first.lastAnswered,
    shown: shown.filter((record) => record !== null),
  };
}
