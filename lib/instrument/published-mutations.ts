import { db } from "@/lib/db/client";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import type { Instrument } from "@/lib/scoring/instrument";
import { SECOND_INSTRUMENT } from "./offer/second-version";

/**
 * Publishes the versions that come with Pendulum in a new installation. In one that has a version
 * nothing changes by itself: its admins are offered the new words. Idempotent, also with several
 * processes at once.
 */
export async function ensureInstrument(now: Date): Promise<void> {
  if ((await db().instrument.count()) > 0) return;
  await publish([FIRST_INSTRUMENT, SECOND_INSTRUMENT], now);
}

/** Publishes version 1 at `now` unless it exists. Idempotent, also with several processes at once. */
export async function ensureFirstInstrument(now: Date): Promise<void> {
  await publish([FIRST_INSTRUMENT], now);
}

/** Publishes version 2 at `now` unless it exists, in a company that has answered version 1. */
export async function ensureSecondInstrument(now: Date): Promise<void> {
  await publish([SECOND_INSTRUMENT], now);
}

async function publish(instruments: Instrument[], publishedAt: Date): Promise<void> {
  await db().instrument.createMany({
    data: instruments.map((each) => ({ ...each, publishedAt })),
    skipDuplicates: true,
  });
}
