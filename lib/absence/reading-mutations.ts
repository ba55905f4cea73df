import { ADDRESS_SEAL } from "@/lib/column/absence";
import { dayOf, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { sealingKey } from "@/lib/env";
import { done, refused, type Outcome } from "@/lib/outcome";
import { fetchPublicText } from "@/lib/outside/fetch-text";
import { open } from "@/lib/seal";
import { busyDays, type Busy } from "./busy-days";
import type { SourceProblem } from "./source";

/** How a text is fetched; tests replace it. */
export type Fetch = typeof fetchPublicText;

const HOUR_MS = 3_600_000;
const READ_EVERY_MS = 12 * HOUR_MS;
/** Concurrent reads, and rounds in a run: at ten seconds each, a run ends before its queue times it out. */
const AT_ONCE = 5;
const MOST_ROUNDS = 20;

/** Reads every address that is due. Safe with two instances: a claimed row is skipped. */
export async function readSources(now: Date, fetch: Fetch = fetchPublicText): Promise<number> {
  const installation = await db().installation.findUnique({ where: { id: 1 } });
  if (!installation) return 0;
  const today = dayOf(now, installation.timeZone);
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const claimed = await claimSources(now);
    await Promise.all(
      claimed.map((source) => readSource(source, today, installation.timeZone, now, fetch)),
    );
    count += claimed.length;
    if (claimed.length < AT_ONCE) break;
  }
  return count;
}

type Source = { id: string; userId: string; address: string };

function claimSources(now: Date): Promise<Source[]> {
  const before = new Date(now.getTime() - READ_EVERY_MS);
  return db().$queryRaw<Source[]>`
    UPDATE "absence_source" SET "triedAt" = ${now} WHERE "id" IN (
      SELECT s."id" FROM "absence_source" s JOIN "user" u ON u."id" = s."userId" AND u."removedAt" IS NULL
      WHERE s."triedAt" IS NULL OR s."triedAt" < ${before}
      ORDER BY s."triedAt" NULLS FIRST LIMIT ${AT_ONCE} FOR UPDATE OF s SKIP LOCKED)
    RETURNING "id"::text AS "id", "userId"::text AS "userId", "address"`;
}

/** Reads an address and stores its days, or why it could not be read. */
export async function readSource(
  source: Source,
  today: Day,
  timeZone: string,
  now: Date,
  fetch: Fetch,
): Promise<Outcome<null, SourceProblem>> {
  const address = open(source.address, sealingKey(), ADDRESS_SEAL);
  const read = await readAddress(address, today, timeZone, fetch);
  if (read.ok) await db().$transaction((tx) => keepDays(tx, source, read.value, today, now));
  else {
    // Days from the last successful read stay valid.
    const data = { problem: read.reason, triedAt: now };
    await db().absenceSource.updateMany({ where: { id: source.id }, data });
  }
  return read.ok ? done(null) : read;
}

/** The busy days of the calendar at an address. */
export async function readAddress(
  address: string,
  today: Day,
  timeZone: string,
  fetch: Fetch,
): Promise<Outcome<Busy, SourceProblem>> {
  const text = await fetch(address);
  if (!text.ok) return text;
  const busy = busyDays(text.value, today, timeZone);
  const isOther = busy.problems.some(({ reason }) => reason === "not-a-calendar");
  return isOther ? refused("not-a-calendar") : done(busy);
}

/** Replaces the days of the last read with these; past days stay. */
export async function keepDays(
  tx: Prisma.TransactionClient,
  { id: sourceId, userId }: { id: string; userId: string },
  { absences, problems }: Busy,
  today: Day,
  now: Date,
): Promise<void> {
  const found = { readAt: now, triedAt: now, problem: null, unread: problems.length };
  const { count } = await tx.absenceSource.updateMany({ where: { id: sourceId }, data: found });
  if (count === 0) return;
  await tx.absence.deleteMany({ where: { sourceId, endsOn: { gt: toDatabaseDay(today) } } });
  const rows = absences.map(({ startsOn, endsOn }) => ({
    userId,
    sourceId,
    startsOn: toDatabaseDay(startsOn),
    endsOn: toDatabaseDay(endsOn),
  }));
  await tx.absence.createMany({ data: rows, skipDuplicates: true });
}
