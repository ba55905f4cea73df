import fc from "fast-check";
import { expect, test } from "vitest";
import { isLocale, localeFrom } from "@/lib/language/locale";

test.each<[string | null, string | null, string]>([
  [null, null, "en"],
  ["fr", "en", "fr"],
  ["de", "fr", "fr"],
  [null, "fr-CA,fr;q=0.9,en;q=0.8", "fr"],
  [null, "de,en;q=0.5,fr;q=0.7", "fr"],
  [null, "fr;q=0,en;q=0.1", "en"],
  [null, "de,it", "en"],
])("chosen %j, browser says %j → %s", (choice, header, expected) => {
  expect(localeFrom(choice, header)).toBe(expected);
});

test("any header gives one of our languages", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (choice, header) => {
      expect(isLocale(localeFrom(choice, header))).toBe(true);
    }),
  );
});
