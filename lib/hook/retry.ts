const MINUTE_S = 60;
const HOUR_S = 3600;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long after each attempt the next one follows while none succeeds, in seconds. */
export const WAITS_S = [
  MINUTE_S,
  5 * MINUTE_S,
  30 * MINUTE_S,
  2 * HOUR_S,
  5 * HOUR_S,
  10 * HOUR_S,
  14 * HOUR_S,
  20 * HOUR_S,
  24 * HOUR_S,
];

/** How often something is attempted: once, and after each of the waits. */
export const MOST_TRIES = WAITS_S.length + 1;

/** After this long without any success a hook is turned off. */
const FAILING_DAYS = 5;

/** For how long the secret before a renewal goes on signing. */
export const BOTH_SECRETS_MS = DAY_MS;

/** The receiver says that it is gone for good. */
const GONE = 410;

/** Whether a hook that has just failed is turned off. */
export function isOver(failingSince: Date, status: number | null, now: Date): boolean {
  return status === GONE || now.getTime() - failingSince.getTime() >= FAILING_DAYS * DAY_MS;
}

/** How long what was told is kept: longer than anything is announced, or it would be told again. */
export const KEPT_DAYS = 90;
