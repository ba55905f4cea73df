import { expect, test } from "vitest";
import { canAdminister } from "@/lib/auth/policy";

test("people, teams, settings, the questionnaire and the weights are for administrators", () => {
  expect(canAdminister({ isAdmin: true })).toBe(true);
  expect(canAdminister({ isAdmin: false })).toBe(false);
});
