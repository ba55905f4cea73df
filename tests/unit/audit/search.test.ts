import { expect, test } from "vitest";
import { queryOf } from "@/lib/audit/search";
import { parseAuditSearch } from "@/lib/audit/search-input";

test("a search is read from the address and written back", () => {
  const given = {
    who: " Ada ",
    whom: "Storage",
    act: "team-edited",
    from: "2026-11-01",
    page: "3",
  };
  const search = parseAuditSearch(given);
  expect(search).toEqual({
    who: "Ada",
    whom: "Storage",
    act: "team-edited",
    from: "2026-11-01",
    to: null,
    page: 3,
  });
  const query = new URLSearchParams(queryOf(search));
  expect(parseAuditSearch(Object.fromEntries(query))).toEqual(search);
});

test("what cannot be meant is ignored", () => {
  const given = {
    who: ["a", "b"],
    whom: "\0",
    act: "toString",
    from: "2026-02-30",
    to: "x",
    page: "-1",
  };
  const nothing = { who: "", whom: "", act: null, from: null, to: null, page: 1 };
  expect(parseAuditSearch(given)).toEqual(nothing);
  expect(queryOf(parseAuditSearch({}))).toBe("");
});
