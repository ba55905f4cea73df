import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db, pool } from "@/lib/db/client";
import { noting } from "@/lib/db/unavailable";

const HOUR_S = 3600;

/**
 * Attempts per hour, counted in the database so that all instances share them. A window starts with
 * its first attempt; two windows can fall within an hour, so the limits of one account add up to
 * half of 20.
 */
const POINTS = {
  /** Password attempts on an account from browsers that never signed in to it. */
  password: 6,
  /** The same from a browser that did, so that its owner can sign in while somebody else guesses. */
  knownPassword: 4,
  /** Codes of the second factor, per account. */
  code: 8,
  /** Mails requested for an email address. */
  mail: 4,
  /** Fetches of one calendar: several programs that poll every few minutes stay far below. */
  calendar: 120,
  /** Requests of a program with one key. */
  api: 6_000,
  /** Calendar addresses that a person lets us fetch. */
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

// Keys are hashed, so that the table reveals no address.
function keyOf(whose: string): string {
  return createHash("sha256").update(whose.toLowerCase()).digest("base64url");
}

/** Counts an attempt before it is checked; false when the limit is reached and it must not be checked. */
export async function takeAttempt(kind: AttemptKind, whose: string): Promise<boolean> {
  try {
    // The limiter queries the pool directly, bypassing the client that notes an outage: without the
    // note, an outage would look like a wrong password.
    await noting(limiter(kind).consume(keyOf(whose)));
    return true;
  } catch (cause) {
    if (cause instanceof RateLimiterRes) return false;
    throw cause;
  }
}

/** How a limit stands after a request. */
export type Allowance = { isAllowed: boolean; limit: number; remaining: number; resetsInS: number };

/** Counts a request of a program under its limit, and says how this stands. */
export async function countRequest(keyId: string): Promise<Allowance> {
  try {
    return allowanceFrom(await noting(limiter("api").consume(keyOf(keyId))), true);
  } catch (cause) {
    if (cause instanceof RateLimiterRes) return allowanceFrom(cause, false);
    throw cause;
  }
}

function allowanceFrom(counted: RateLimiterRes, isAllowed: boolean): Allowance {
  const { remainingPoints: remaining, msBeforeNext } = counted;
  return { isAllowed, limit: POINTS.api, remaining, resetsInS: Math.ceil(msBeforeNext / 1000) };
}

/** Refunds a successful attempt. */
export async function returnAttempt(kind: AttemptKind, whose: string): Promise<void> {
  await noting(limiter(kind).reward(keyOf(whose)));
}

/** Deletes counters that ended over an hour ago. */
export async function clearOldAttempts(now: Date): Promise<void> {
  const before = BigInt(now.getTime() - HOUR_S * 1000);
  await db().rateLimit.deleteMany({ where: { expire: { lt: before } } });
}
