import { expect, test } from "vitest";
import { canWriteInstrument } from "@/lib/instrument/policy";

test("the questionnaire is the administrators' to write", () => {
  expect(canWriteInstrument({ isAdmin: true })).toBe(true);
  expect(canWriteInstrument({ isAdmin: false })).toBe(false);
});
