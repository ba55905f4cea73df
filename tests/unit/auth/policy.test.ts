import { expect, test } from "vitest";
import { canAdminister, owesSecondFactor } from "@/lib/auth/policy";

test("people, teams, settings, the questionnaire and the weights are for administrators", () => {
  expect(canAdminister({ isAdmin: true })).toBe(true);
  expect(canAdminister({ isAdmin: false })).toBe(false);
});

test("a second factor is owed where it is required, with a password and without one yet", () => {
  const owes = (requiresSecondFactor: boolean, hasPassword: boolean, hasSecondFactor: boolean) =>
    owesSecondFactor({ requiresSecondFactor, hasPassword, hasSecondFactor });
  expect(owes(true, true, false)).toBe(true);
  for (const [requires, password, factor] of [
    [false, true, false],
    [true, false, false],
    [true, true, true],
    [false, false, false],
    [false, false, true],
  ] as const)
    expect(owes(requires, password, factor)).toBe(false);
});
