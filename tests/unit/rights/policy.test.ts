import { expect, test } from "vitest";
import { canErase } from "@/lib/rights/policy";

const removedAt = new Date("2026-11-01");

test.each([
  ["oneself", "me", null, false, true],
  ["oneself, as an administrator", "me", null, true, true],
  ["oneself, after having been removed", "me", removedAt, false, true],
  ["somebody who is here, as an administrator", "other", null, true, false],
  ["somebody removed, as an administrator", "other", removedAt, true, true],
  ["somebody who is here", "other", null, false, false],
  ["somebody removed", "other", removedAt, false, false],
])("erasing %s", (_, id, removed, isAdmin, may) => {
  expect(canErase({ userId: "me", isAdmin }, { id, removedAt: removed })).toBe(may);
});
