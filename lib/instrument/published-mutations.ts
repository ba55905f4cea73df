import { db } from "@/lib/db/client";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";

/** Publishes version 1 at `now` unless it exists. Idempotent, also with several processes at once. */
export async function ensureFirstInstrument(now: Date): Promise<void> {
  const { version, items, norms } = FIRST_INSTRUMENT;
  await db().instrument.createMany({
    data: [{ version, publishedAt: now, items, norms }],
    skipDuplicates: true,
  });
}
