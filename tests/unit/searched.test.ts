import { expect, test } from "vitest";
import { patternFrom, queryFrom, wordsFrom } from "@/lib/searched";

test.each([
  [undefined, ""],
  ["  Zoé & co ", "Zoé & co"],
  [["a", "b"], ""],
  ["a\0b", "ab"],
  ["x".repeat(200), "x".repeat(100)],
])("the words of %j", (said, words) => {
  expect(wordsFrom(said)).toBe(words);
});

test("what has a meaning to ILIKE is found as it is written", () => {
  expect(patternFrom("50%_\\")).toBe("%50\\%\\_\\\\%");
  expect(patternFrom("")).toBeNull();
});

test("a query string leaves out what is usual", () => {
  expect(queryFrom({ q: "", state: null }, 1)).toBe("");
  expect(queryFrom({ q: "a b", state: null }, 3)).toBe("?q=a+b&page=3");
});
