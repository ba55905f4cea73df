import path from "node:path";
import { describe, expect, test } from "vitest";
import { ALL_RULES } from "@/tests/support/house/all-rules";
import { complaint, openHouse } from "@/tests/support/house/rule";
import { readTree } from "@/tests/support/house/tree";

const house = openHouse(readTree(path.resolve(import.meta.dirname, "../..")));

describe("the house", () => {
  test("was read", () => {
    expect(house.sources.size).toBeGreaterThan(50);
  });

  test.each(ALL_RULES)("$says", (rule) => {
    expect(complaint(rule, house)).toBe("");
  });
});
