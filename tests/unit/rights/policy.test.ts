import { expect, test } from "vitest";
import { canErase } from "@/lib/rights/policy";

const removedAt = new Date("2026-11-01");

test.each([
  ["oneself", "me", null, false, true],
  ["themselves, as an administrator", "me", null, true, true],
  ["themselves, after being removed", "me", removedAt, false, true],
  ["an active person, as an administrator", "other", null, true, false],
  ["a removed person, as an administrator", "other", removedAt, true, true],
  ["an active person", "other", null, false, false],
  ["somebody removed", "other", removedAt, false, false],
])("erasing %s", (_, id, removed, isAdmin, may) => {
  expect(canErase({ userId: "me", isAdmin }, { id, removedAt: removed })).toBe(may);
});
