import { expect, test } from "vitest";
import { canSetContext } from "@/lib/context/policy";

test("what a company size means is the administrators' to set", () => {
  expect(canSetContext({ isAdmin: true })).toBe(true);
  expect(canSetContext({ isAdmin: false })).toBe(false);
});
