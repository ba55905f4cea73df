import { expect, test } from "vitest";
import { isSameName } from "@/lib/rights/erasure";

test.each([
  ["Léa Fontaine", "lea  fontaine ", true],
  ["Léa Fontaine", "Lea", false],
  ["", "", false],
])("the name %j typed as %j is the same: %s", (name, typed, is) => {
  expect(isSameName(typed, name)).toBe(is);
});
