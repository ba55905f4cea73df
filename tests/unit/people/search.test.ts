import { expect, test } from "vitest";
import { pathTo, type PeopleSearch } from "@/lib/people/search";
import { parseSearch } from "@/lib/people/search-input";

const TEAM = "0197a6f0-0000-7000-8000-000000000001";

test("the address of a search is read back as the same search", () => {
  const searches: PeopleSearch[] = [
    { words: "", state: null, teamId: null, sort: "name", page: 1 },
    { words: "Zoé & co", state: "invited", teamId: TEAM, sort: "newest", page: 7 },
  ];
  for (const search of searches) {
    const { searchParams } = new URL(pathTo(search), "http://x");
    expect(parseSearch(Object.fromEntries(searchParams))).toEqual(search);
  }
  expect(pathTo(searches[0]!)).toBe("/admin/people");
});

test("what is no value of the search is ignored", () => {
  const said = { q: ["a"], state: "gone", team: "all' OR 1", sort: "email", page: "-3" };
  expect(parseSearch(said)).toEqual({
    words: "",
    state: null,
    teamId: null,
    sort: "name",
    page: 1,
  });
});
