import { expect, test } from "vitest";
import { canTakeSecondFactor } from "@/lib/people/policy";

test.each([
  ["an administrator", true, "somebody else", true],
  ["an administrator", true, "me", false],
  ["anybody else", false, "somebody else", false],
  ["anybody else", false, "me", false],
])("%s (admin: %s) removes the second factor of %s: %s", (_, isAdmin, personId, may) => {
  expect(canTakeSecondFactor({ isAdmin, userId: "me" }, personId)).toBe(may);
});
