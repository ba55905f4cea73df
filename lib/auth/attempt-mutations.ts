import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db, pool } from "@/lib/db/client";
import { noting } from "@/lib/db/unavailable";

const HOUR_S = 3600;

/**
 * How many attempts an hour, counted in the database and so across instances. A window starts with its first
 * attempt; two of them can meet within an hour, so an account's own limits add up to half of 20.
 */
const POINTS = {
  /** Guesses at an account from browsers that never signed in to it. */
  password: 6,
  /** The same from a browser that did: its owner gets in while somebody else guesses. */
  knownPassword: 4,
  /** Codes of the second factor, for an account. */
  code: 8,
  /** Mails asked for an address of mail. */
  mail: 4,
  /** Fetches of one calendar: several programs that ask every few minutes stay far below. */
  calendar: 120,
  /** Calendars that somebody lets us fetch from elsewhere. */
  fetch: 20,
  /** Failures of any kind from one network address. */
  address: 100,
} as const;

export type AttemptKind = keyof typeof POINTS;

function limiter(kind: AttemptKind): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: pool(),
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: kind,
    points: POINTS[kind],
    duration: HOUR_S,
  });
}

// Keys are hashed: whoever reads the table learns no address.
function keyOf(whose: string): string {
  return createHash("sha256").update(whose.toLowerCase()).digest("base64url");
}

/** Counts an attempt before it is looked at; false when it is one too many and must not be looked at. */
export async function takeAttempt(kind: AttemptKind, whose: string): Promise<boolean> {
  try {
    // The limiter asks the pool itself, past the client that notes an outage: unnoted, it would look like a wrong
    // password.
    await noting(limiter(kind).consume(keyOf(whose)));
    return true;
  } catch (cause) {
    if (cause instanceof RateLimiterRes) return false;
    throw cause;
  }
}

/** Gives an attempt back: it was the owner's. */
export async function returnAttempt(kind: AttemptKind, whose: string): Promise<void> {
  await noting(limiter(kind).reward(keyOf(whose)));
}

/** Forgets counters that ended over an hour ago. */
export async function clearOldAttempts(now: Date): Promise<void> {
  const before = BigInt(now.getTime() - HOUR_S * 1000);
  await db().rateLimit.deleteMany({ where: { expire: { lt: before } } });
}
