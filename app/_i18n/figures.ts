import type { DateTimeFormatOptions } from "next-intl";
import { toDatabaseDay, type Day } from "@/lib/day";
import { getFormatter } from "./words";

/** Numbers and calendar days in the reader's language. */
export async function getFigures() {
  const format = await getFormatter();
  const whole = (value: number) => Math.round(value) + 0; // never −0
  const withMinus = (text: string) => text.replace("-", "−");
  const onDay = (day: Day, options: DateTimeFormatOptions) =>
    format.dateTime(toDatabaseDay(day), { ...options, timeZone: "UTC" });
  return {
    /** Whole points with a real minus sign. */
    points: (value: number) => withMinus(format.number(whole(value))),
    /** Whole points with + or −. */
    signedPoints: (value: number) =>
      withMinus(format.number(whole(value), { signDisplay: "exceptZero" })),
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

export type FigureFormats = Awaited<ReturnType<typeof getFigures>>;
