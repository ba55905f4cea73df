import { localeFrom } from "./locale";

/** Who reads a list: their chosen language, or null while they have chosen none. */
type Reader = { locale: string | null };

type Named = { name: string };

/** Compares texts as readers of a language expect: Léa before Luis, Élan beside Elan. */
export function compareIn(locale: string | null): (one: string, other: string) => number {
  return new Intl.Collator(localeFrom(locale, null)).compare;
}

/** A list in the order of its names, for a reader; equal names keep their order. */
export function byName<T extends Named>(list: readonly T[], { locale }: Reader): T[] {
  const compare = compareIn(locale);
  return list.toSorted((one, other) => compare(one.name, other.name));
}

/** The same order in the database, for a list that is read page by page. */
export function collationFor({ locale }: Reader): "en-x-icu" | "fr-x-icu" {
  return `${localeFrom(locale, null)}-x-icu`;
}
