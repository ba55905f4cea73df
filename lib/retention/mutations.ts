import { recordChange } from "@/lib/audit/mutations";
import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { writeSettings } from "@/lib/installation/setting-mutations";
import { done, refused, type Outcome } from "@/lib/outcome";
import { erasedAt } from "@/lib/rights/erasure";
import { dueRows, type DueRows } from "./due-queries";
import { columnsFrom, keepingFrom, KINDS, type Keeping, type Kind } from "./kept";
import { KEEP_COLUMNS } from "./queries";

/** How many rows one transaction deletes. */
const BATCH = 500;

/** Sets how long everything is kept. What is older goes in the night after. */
export async function changeKeeping(
  viewer: Viewer,
  keeping: Keeping,
): Promise<Outcome<null, "not-found">> {
  if (!canAdminister(viewer)) return refused("not-found");
  await writeSettings(viewer, columnsFrom(keeping));
  return done(null);
}

/**
 * Deletes what is older than the installation keeps it, in small transactions, each with its entry
 * in the audit log. People who left are not deleted here: their erasure is scheduled, as if an
 * administrator had asked for it. Idempotent. Returns how many rows went.
 */
export async function dropOld(now: Date): Promise<number> {
  const settings = await db().installation.findUnique({ where: { id: 1 }, select: KEEP_COLUMNS });
  if (!settings) return 0;
  const keeping = keepingFrom(settings);
  let dropped = 0;
  for (const kind of KINDS) {
    const months = keeping[kind];
    if (months === null) continue;
    for (const rows of dueRows(kind, months, now)) dropped += await dropAll(kind, rows, now);
  }
  return dropped;
}

async function dropAll(kind: Kind, rows: DueRows, now: Date): Promise<number> {
  let dropped = 0;
  for (let count = BATCH; count === BATCH; dropped += count)
    count = await db().$transaction(async (tx) => {
      const gone = await dropBatch(tx, kind, rows, now);
      const details = { kind, count: gone };
      if (gone > 0) await recordChange(tx, "job", { act: "records-dropped", details });
      return gone;
    });
  return dropped;
}

async function dropBatch(
  tx: Prisma.TransactionClient,
  kind: Kind,
  { table, where }: DueRows,
  now: Date,
): Promise<number> {
  if (kind === "leavers")
    return tx.$executeRaw`
      INSERT INTO "erasure_request" ("userId", "isByAge", "askedAt", "dueAt")
      SELECT t."id", true, ${now.toISOString()}::timestamptz, ${erasedAt(now).toISOString()}::timestamptz
      FROM "user" t WHERE ${where} LIMIT ${BATCH} ON CONFLICT DO NOTHING`;
  // Locked before anything follows from them: nobody shares one of these answers meanwhile.
  const chosen = await tx.$queryRaw<{ place: string }[]>`
    SELECT t.ctid::text AS "place" FROM ${table} t WHERE ${where} LIMIT ${BATCH} FOR UPDATE`;
  const places = chosen.map(({ place }) => place);
  if (kind === "assessments") await keepReaders(tx, places);
  return tx.$executeRaw`DELETE FROM ${table} d WHERE d.ctid = ANY(${places}::tid[])`;
}

// Whoever was once shown an answer may remember it: figures go on counting them among its readers.
async function keepReaders(tx: Prisma.TransactionClient, places: string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "known_reader" ("personId", "readerId")
    SELECT DISTINCT a."userId", s."audienceUserId"
    FROM "assessment" a JOIN "share" s ON s."assessmentId" = a."id"
    WHERE a.ctid = ANY(${places}::tid[]) AND s."grade" <> 'NOTHING'
    ON CONFLICT DO NOTHING`;
}
