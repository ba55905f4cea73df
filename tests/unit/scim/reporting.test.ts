import { expect, test } from "vitest";
import { managerNamedBy } from "@/lib/scim/reporting";

const members = (names: Record<string, string | null>) =>
  Object.entries(names).map(([id, named]) => ({ id, names: named }));

test.each([
  ["nobody where nobody is named", {}, null],
  ["nobody where members name nobody", { a: null, b: null }, null],
  ["whom all name", { a: "m", b: "m" }, "m"],
  ["whom most name", { a: "m", b: "n", c: "m" }, "m"],
  ["nobody where two are named equally often", { a: "m", b: "n" }, null],
  ["nobody whom one names, where the others name nobody", { a: "m", b: null, c: null }, null],
  ["nobody whom half of them name", { a: "m", b: "m", c: "n", d: null }, null],
  ["a member whom the others name, who names the one above", { m: "boss", a: "m" }, "m"],
  ["the one above, where members name only them", { m: "boss", a: "boss" }, "boss"],
])("a team is managed by %s", (_, names, manager) => {
  expect(managerNamedBy(members(names))).toBe(manager);
});
