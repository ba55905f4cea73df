import { db } from "@/lib/db/client";
import type { AuditAsker } from "@/lib/db/generated/enums";
import { rowsOf } from "@/lib/part";
import { patternFrom } from "@/lib/searched";
import { canReadAudit } from "./policy";
import type { AuditSearch } from "./search";

/** Entries in one file. */
const ENTRIES_IN_FILE = 50_000;

/**
 * An entry as it is read: people by the name that they have now, programs by that of
 * their key. No name beside `askedBy: PERSON`,
 * or for an act on a person, is somebody who was erased.
 */
export type AuditLine = {
  id: string;
  at: Date;
  askedBy: AuditAsker;
  askerId: string | null;
  asker: string | null;
  act: string;
  personId: string | null;
  person: string | null;
  teamId: string | null;
  team: string | null;
  thing: string;
  details: Record<string, unknown>;
  requestId: string;
};

type Reader = { isAdmin: boolean; timeZone: string };

/** A page of the audit log, the latest first, and how many entries there are; null for anybody but admins. */
export async function listAudit(
  viewer: Reader,
  search: AuditSearch,
): Promise<{ entries: AuditLine[]; total: number } | null> {
  if (!canReadAudit(viewer)) return null;
  const rows = await readEntries(viewer, search, rowsOf(search.page));
  const [first] = rows;
  // Beyond the last page no row tells how many there are.
  const last = first ? [] : await readEntries(viewer, search, { limit: 1, offset: 0 });
  const total = (first ?? last[0])?.total ?? 0;
  return { entries: rows.map(({ total: _, ...entry }) => entry), total };
}

/** What the same search finds, for a file: the latest 50,000 entries. Null for anybody but admins. */
export async function listAuditForFile(
  viewer: Reader,
  search: AuditSearch,
): Promise<AuditLine[] | null> {
  if (!canReadAudit(viewer)) return null;
  const rows = await readEntries(viewer, search, { limit: ENTRIES_IN_FILE, offset: 0 });
  return rows.map(({ total: _, ...entry }) => entry);
}

async function readEntries(
  { timeZone }: Reader,
  { who, whom, act, from, to }: AuditSearch,
  { limit, offset }: { limit: number; offset: number },
): Promise<(AuditLine & { total: number })[]> {
  const asker = patternFrom(who);
  const subject = patternFrom(whom);
  return db().$queryRaw<(AuditLine & { total: number })[]>`
    SELECT e."id"::text, e."at", e."askedBy"::text, e."askerId"::text,
           coalesce(a."name", k."name") AS "asker", e."act",
           e."personId"::text, p."name" AS "person", e."teamId"::text, t."name" AS "team",
           e."thing", e."details", e."requestId", count(*) OVER ()::int AS "total"
    FROM "audit_entry" e
    LEFT JOIN "user" a ON a."id" = e."askerId"
    LEFT JOIN "api_key" k ON k."id" = e."keyId"
    LEFT JOIN "user" p ON p."id" = e."personId"
    LEFT JOIN "team" t ON t."id" = e."teamId"
    WHERE (${asker}::text IS NULL OR coalesce(a."name", k."name") ILIKE ${asker} OR a."email"::text ILIKE ${asker})
      AND (${subject}::text IS NULL OR p."name" ILIKE ${subject} OR p."email"::text ILIKE ${subject}
        OR t."name" ILIKE ${subject})
      AND (${act}::text IS NULL OR e."act" = ${act})
      AND (${from}::date IS NULL OR e."at" >= ${from}::date::timestamp AT TIME ZONE ${timeZone})
      AND (${to}::date IS NULL OR e."at" < (${to}::date + 1)::timestamp AT TIME ZONE ${timeZone})
    ORDER BY e."at" DESC, e."id" DESC
    LIMIT ${limit} OFFSET ${offset}`;
}
