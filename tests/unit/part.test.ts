import { expect, test } from "vitest";
import { pageFrom, pageOf, partOf, rowsOf } from "@/lib/part";

test.each([
  [undefined, 1],
  ["2", 2],
  ["0", 1],
  ["-1", 1],
  ["1e3", 1],
  ["99999", 1],
  [["2", "3"], 1],
])("the page that %j asks for", (said, page) => {
  expect(pageFrom(said)).toBe(page);
});

test("beyond the last page is the last one", () => {
  expect(partOf(120, 9)).toEqual({ page: 3, last: 3, from: 101, to: 120, of: 120 });
  expect(partOf(0, 1)).toEqual({ page: 1, last: 1, from: 1, to: 0, of: 0 });
  expect(partOf(40, 2, 20)).toEqual({ page: 2, last: 2, from: 21, to: 40, of: 40 });
});

test("the pages together have every item once, as the database cuts them too", () => {
  const all = Array.from({ length: 120 }, (_, at) => at);
  const pages = [1, 2, 3].map((page) => pageOf(all, page).shown);
  expect(pages.flat()).toEqual(all);
  for (const [at, shown] of pages.entries()) {
    const { limit, offset } = rowsOf(at + 1);
    expect(all.slice(offset, offset + limit)).toEqual(shown);
  }
});
