import type { DateTimeFormatOptions } from "next-intl";
import { roundedTo } from "@/lib/assessment/shown-figures";
import { toDatabaseDay, type Day } from "@/lib/day";
import { getFormatter } from "./words";

/** Numbers and calendar days in the reader's language. */
export async function getFigures() {
  const format = await getFormatter();
  const rounded = (value: number, places: number, signDisplay?: "exceptZero") =>
    format
      .number(roundedTo(value, places), {
        minimumFractionDigits: places,
        maximumFractionDigits: places,
        signDisplay,
      })
      .replace("-", "−");
  const onDay = (day: Day, options: DateTimeFormatOptions) =>
    format.dateTime(toDatabaseDay(day), { ...options, timeZone: "UTC" });
  return {
    /** Points, whole ones unless more `places` are asked for, with a real minus sign. */
    points: (value: number, places = 0) => rounded(value, places),
    /** Points with + or −. */
    signedPoints: (value: number, places = 0) => rounded(value, places, "exceptZero"),
    /** Shares of a whole, to two decimals. */
    hundredths: (value: number) =>
      format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    /** A share of 1 as a whole percentage. */
    percent: (share: number) =>
      format.number(share, { style: "percent", maximumFractionDigits: 0 }),
    /** 24 November 2026 */
    day: (day: Day) => onDay(day, { day: "numeric", month: "long", year: "numeric" }),
    /** 24 Nov 2026 */
    shortDay: (day: Day) => onDay(day, { day: "numeric", month: "short", year: "numeric" }),
    /** November 2026 */
    month: (day: Day) => onDay(day, { month: "long", year: "numeric" }),
    /** Nov 2026 */
    shortMonth: (day: Day) => onDay(day, { month: "short", year: "numeric" }),
  };
}
