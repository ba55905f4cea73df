import type { GradedRecord } from "@/lib/assessment/assessment-record";
import type { Viewer } from "@/lib/auth/viewer";
import { readAlone, reading, type Reading } from "@/lib/db/reading";
import { Prisma } from "@/lib/db/generated/client";
import type { Audience } from "@/lib/db/generated/enums";
import { sealingKey } from "@/lib/env";
import { isId } from "@/lib/id";
import { findAsked } from "@/lib/instrument/published-queries";
import { lookOf, visibleTables, loggedLook, type Look } from "./look-queries";
import { gradedFrom, type SeenRow, type SharedRecord } from "./shared-record";

/** The roles of people named by those who share with them. */
export const NAMED: readonly Audience[] = ["SPONSOR", "MENTOR"];

/**
 * The record of a person who named the viewer as sponsor or mentor; logs the look. Null when
 * nothing of it is shared with the viewer today: being named alone is not disclosed.
 */
export async function findNamedRecord(
  viewer: Viewer,
  personId: string,
  now: Date,
  lookId?: string,
): Promise<SharedRecord | null> {
  if (!isId(personId)) return null;
  const asked = { readerId: viewer.userId, audiences: NAMED, door: "PAGE" } as const;
  const people = Prisma.sql`r."ownerId" = ${personId}::uuid`;
  const record = await readAlone(recordIn(lookOf(viewer, asked, now, lookId), people));
  return record && record.shown.length > 0 ? record : null;
}

type PersonRow = {
  personId: string;
  personName: string;
  role: Audience;
  teamId: string | null;
  teamName: string | null;
  lastAnswered: string | null;
};
type RecordRow = PersonRow & (SeenRow | { id: null });

/**
 * The record of one person (`people`, an SQL condition on the relation "r") in this look, which is
 * logged; null when they are not part of it.
 */
export function recordIn(look: Look, people: Prisma.Sql): Reading<SharedRecord | null> {
  const looked = Prisma.sql`SELECT *, 0 AS "earlier" FROM "seen"`;
  const rows = Prisma.sql`
    SELECT d."ownerId"::text AS "personId", u."name" AS "personName", d."audience"::text AS "role",
           d."teamId"::text AS "teamId", t."name" AS "teamName",
           (SELECT to_char(max(a."submittedAt") AT TIME ZONE ${look.timeZone}, 'YYYY-MM')
              FROM "assessment" a WHERE a."userId" = d."ownerId" AND d."audience" = 'MANAGER') AS "lastAnswered",
           s."id"::text AS "id", s."audience"::text AS "audience", s."submittedAt", s."instrumentVersion",
           s."form"::text AS "form",
           s."verdict"::text AS "verdict", s."provisional", s."grade"::text AS "grade", s."decidedAt",
           s."expiresOn", s."since", s."leaning", s."sem", s."weights", s."scores", s."answers", s."note"
    FROM "reading" d JOIN "user" u ON u."id" = d."ownerId" LEFT JOIN "team" t ON t."id" = d."teamId"
    LEFT JOIN "seen" s ON s."ownerId" = d."ownerId" AND s."audience" = d."audience"
    ORDER BY s."submittedAt" DESC NULLS LAST, s."id" DESC`;
  return reading({
    tables: { ...visibleTables(look, people), ...loggedLook(look, looked) },
    rows,
    from: (found: readonly RecordRow[]) => recordFrom(found, look),
  });
}

async function recordFrom(rows: readonly RecordRow[], look: Look): Promise<SharedRecord | null> {
  const [first] = rows;
  if (!first) return null;
  const { personId: id, personName: name, role, teamId, teamName, lastAnswered } = first;
  const shown = await Promise.all(rows.map((row) => shownOf(row, look)));
  return {
    person: { id, name },
    audience: role,
    team: teamId !== null && teamName !== null ? { id: teamId, name: teamName } : null,
    participation: role === "MANAGER" ? { lastAnswered } : null,
    shown: shown.filter((record) => record !== null),
  };
}

async function shownOf(row: RecordRow, { today, timeZone }: Look): Promise<GradedRecord | null> {
  if (row.id === null) return null;
  const instrument = await findAsked(row);
  return gradedFrom(row, { instrument, today, timeZone, key: sealingKey() });
}
