import { expect, test } from "vitest";
import { GAP_DAYS_AHEAD } from "@/lib/rotation/gap-ahead";
import { isOver, KEPT_DAYS, MOST_TRIES, WAITS_S } from "@/lib/hook/retry";

const DAY_MS = 86_400_000;

test("attempts become rarer and end after three days or so", () => {
  expect(WAITS_S).toEqual(WAITS_S.toSorted((one, other) => one - other));
  expect(MOST_TRIES).toBe(10);
  const days = WAITS_S.reduce((sum, seconds) => sum + seconds, 0) / 86_400;
  expect(days).toBeGreaterThan(3);
  expect(days).toBeLessThan(5);
});

test("a hook is turned off after five days of failure, or at once when its receiver is gone", () => {
  const now = new Date("2026-12-10T00:00:00Z");
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  expect(isOver(before(5), 500, now)).toBe(true);
  expect(isOver(before(4.9), null, now)).toBe(false);
  expect(isOver(now, 410, now)).toBe(true);
});

test("what was told is kept for longer than it is announced", () => {
  expect(KEPT_DAYS).toBeGreaterThan(GAP_DAYS_AHEAD + 7);
});
