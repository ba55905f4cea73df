import { roundedTo } from "@/lib/assessment/shown-figures";
import { toDatabaseDay, type Day } from "@/lib/day";
import { withFirstOfMonth } from "@/lib/language/first-of-month";
import type { Locale } from "@/lib/language/locale";
import { kept } from "./kept";
import { getLocale } from "./words";

/** Numbers and calendar days in the reader's language. */
export async function getFigures() {
  return figuresFor(await getLocale());
}

// A page shows hundreds: the formats are made once.
const figuresFor = kept((locale: Locale) => {
  const decimals = kept(
    (places: number, signDisplay: "auto" | "exceptZero") =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: places,
        maximumFractionDigits: places,
        signDisplay,
      }),
  );
  const rounded = (value: number, places: number, signDisplay: "auto" | "exceptZero") =>
    decimals(places, signDisplay).format(roundedTo(value, places)).replace("-", "−");
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const days = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    return (day: Day) => withFirstOfMonth(locale, format.format(toDatabaseDay(day)));
  };
  return {
    /** Points, whole ones unless more `places` are asked for, with a real minus sign. */
    points: (value: number, places = 0) => rounded(value, places, "auto"),
    /** Points with + or −. */
    signedPoints: (value: number, places = 0) => rounded(value, places, "exceptZero"),
    /** Shares of a whole, to two decimals. */
    hundredths: (value: number) => decimals(2, "auto").format(value),
    /** A share of 1 as a whole percentage. */
    percent: (share: number) => percents.format(share),
    /** 24 November 2026 */
    day: days({ day: "numeric", month: "long", year: "numeric" }),
    /** 24 Nov 2026 */
    shortDay: days({ day: "numeric", month: "short", year: "numeric" }),
    /** November 2026 */
    month: days({ month: "long", year: "numeric" }),
    /** Nov 2026 */
    shortMonth: days({ month: "short", year: "numeric" }),
  };
});
