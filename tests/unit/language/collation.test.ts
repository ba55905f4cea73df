import { expect, test } from "vitest";
import { byName, compareIn } from "@/lib/language/collation";

const named = (...names: string[]) => names.map((name) => ({ name }));
const order = (locale: string | null, ...names: string[]) =>
  byName(named(...names), { locale }).map(({ name }) => name);

test.each(["en", "fr", null, "xx"])("Léa stands before Luis, in %s", (locale) => {
  expect(order(locale, "Luis", "Zoé", "Léa")).toEqual(["Léa", "Luis", "Zoé"]);
  // By code point, capitals stand before all small letters, and accented ones after all.
  expect(order(locale, "zoe", "Élan", "emil", "Emil", "Œuvre", "Ohm", "Øystein")).toEqual([
    ...["Élan", "emil", "Emil", "Œuvre", "Ohm", "Øystein", "zoe"],
  ]);
});

test("equal names keep their order, and the list itself is left alone", () => {
  const list = [
    { name: "Léa", id: 2 },
    { name: "Ann", id: 3 },
    { name: "Léa", id: 1 },
  ];
  expect(byName(list, { locale: "fr" }).map(({ id }) => id)).toEqual([3, 2, 1]);
  expect(list.map(({ id }) => id)).toEqual([2, 3, 1]);
});

test("an accent decides only where all letters are alike", () => {
  const compare = compareIn("fr");
  expect(compare("Léa", "Lea")).toBeGreaterThan(0);
  expect(compare("Léa A", "Lea B")).toBeLessThan(0);
});
