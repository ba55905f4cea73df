import { expect, test } from "vitest";
import { canAdminister } from "@/lib/auth/policy";

test("administering is for administrators", () => {
  expect(canAdminister({ isAdmin: true })).toBe(true);
  expect(canAdminister({ isAdmin: false })).toBe(false);
});
