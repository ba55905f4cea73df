import type { Viewer } from "@/lib/auth/viewer";
import { fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Grade } from "@/lib/db/generated/enums";
import { done, refused, type Outcome } from "@/lib/outcome";
import { isTooSoon } from "./decision-mutations";
import {
  decisionBefore,
  instantAfter,
  standingEffect,
  type Reader,
  type ShareEffect,
  type StandingRow,
} from "./decision";
import type { ReaderName } from "./input";
import { findReader } from "./queries";

type Standing = { grade: Grade | null; expiresOn: Day | null };
type StandingChoice = ReaderName & Standing;

/**
 * Saves what a reader of today will see of future assessments; without a grade the viewer is asked
 * each time. From `expiresOn` on it shares nothing new, and what it shared is no longer visible.
 * Existing assessments are not affected.
 */
export async function keepStanding(
  viewer: Viewer,
  choice: StandingChoice,
  now: Date,
): Promise<Outcome<null, "another-reader" | "expiry-in-the-past">> {
  if (isTooSoon(choice, viewer.today)) return refused("expiry-in-the-past");
  return db().$transaction(async (tx) => {
    const reader = await findReader(viewer, choice, tx);
    if (!reader) return refused("another-reader");
    await writeStanding(tx, viewer, { ...choice, reader, now });
    return done(null);
  });
}

/** Writes a standing choice where it changes something. */
export async function writeStanding(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { reader, grade, expiresOn, now }: Standing & { reader: Reader; now: Date },
): Promise<void> {
  await lockStandings(tx, viewer);
  const latest = await latestStanding(tx, viewer, reader);
  const hasEnd = grade !== null && grade !== "NOTHING";
  const until = hasEnd ? expiresOn : null;
  const isSame = latest?.grade === grade && latest.expiresOn === until;
  if (isSame && latest.decidedAt >= reader.since) return;
  await tx.standingShare.create({
    data: {
      personId: viewer.userId,
      audience: reader.audience,
      audienceUserId: reader.id,
      grade,
      decidedAt: instantAfter(now, latest?.decidedAt ?? null, reader.since),
      expiresOn: until && toDatabaseDay(until),
    },
  });
}

/** Ends a standing choice that shares something: the viewer is asked each time again. */
export async function endStanding(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { reader, now }: { reader: Reader; now: Date },
): Promise<void> {
  await lockStandings(tx, viewer);
  const effect = standingEffect(await latestStanding(tx, viewer, reader), reader, viewer.today);
  if (!effect || effect.grade === "NOTHING") return;
  await writeStanding(tx, viewer, { reader, grade: null, expiresOn: null, now });
}

/** Restores the choice before the one of a moment, unless another was made since. */
export async function undoStanding(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { reader, moment, now }: { reader: Reader; moment: Date; now: Date },
): Promise<void> {
  const before = decisionBefore(await standingsOf(tx, viewer, reader), moment);
  if (before === undefined) return;
  const effect = standingEffect(before, reader, viewer.today) ?? { grade: null, expiresOn: null };
  await writeStanding(tx, viewer, { ...effect, reader, now });
}

/** What the standing choices about these readers share today; they cannot change until the transaction ends. */
export async function lockedEffects(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  readers: readonly Reader[],
): Promise<Map<Reader, ShareEffect>> {
  const effects = new Map<Reader, ShareEffect>();
  if (readers.length > 0) await lockStandings(tx, viewer);
  for (const reader of readers) {
    const latest = await latestStanding(tx, viewer, reader);
    const effect = standingEffect(latest, reader, viewer.today);
    if (effect) effects.set(reader, effect);
  }
  return effects;
}

/** Serialises those who change or apply one person's standing choices. */
async function lockStandings(tx: Prisma.TransactionClient, viewer: Viewer): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "user" WHERE "id" = ${viewer.userId}::uuid FOR NO KEY UPDATE`;
}

async function latestStanding(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  reader: Reader,
): Promise<StandingRow | null> {
  const [latest] = await standingsOf(tx, viewer, reader);
  return latest ?? null;
}

/** The latest choice about a reader and the previous one. */
async function standingsOf(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  reader: Reader,
): Promise<StandingRow[]> {
  const rows = await tx.standingShare.findMany({
    where: { personId: viewer.userId, audience: reader.audience, audienceUserId: reader.id },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: 2,
  });
  return rows.map((row) => ({
    ...row,
    expiresOn: row.expiresOn && fromDatabaseDay(row.expiresOn),
  }));
}
