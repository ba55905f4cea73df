import type { Locale } from "./locale";

const FIRST =
  /(?<!\d)1(?=[\s\u00a0\u202f](janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc))/g;

/** A date as it is written: French has "1er février", where Intl writes "1 février". */
export function withFirstOfMonth(locale: Locale, date: string): string {
  return locale === "fr" ? date.replace(FIRST, "1er") : date;
}
