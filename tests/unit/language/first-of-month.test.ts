import { expect, test } from "vitest";
import { withFirstOfMonth } from "@/lib/language/first-of-month";

const FORMATS: Intl.DateTimeFormatOptions[] = [
  { dateStyle: "long" },
  { dateStyle: "medium" },
  { dateStyle: "full" },
  { dateStyle: "long", timeStyle: "short" },
  { day: "numeric", month: "short" },
];

test.each(FORMATS)(
  "%j: the first of every French month is an ordinal, and no other day",
  (format) => {
    const french = new Intl.DateTimeFormat("fr", { ...format, timeZone: "UTC" });
    for (let month = 0; month < 12; month += 1)
      for (const day of [1, 2, 11, 21, 31]) {
        const written = french.format(new Date(Date.UTC(2027, month, day, 11, 1)));
        const isFirst = new Date(Date.UTC(2027, month, day)).getUTCDate() === 1;
        expect(withFirstOfMonth("fr", written).includes("1er ")).toBe(isFirst);
        expect(withFirstOfMonth("en", written)).toBe(written);
      }
  },
);
