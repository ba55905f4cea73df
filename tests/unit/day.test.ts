import fc from "fast-check";
import { DateTime } from "luxon";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dayOf,
  daysBetween,
  fromDatabaseDay,
  isDay,
  monthOf,
  monthsBetween,
  toDatabaseDay,
} from "@/lib/day";

const day = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2150-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const count = fc.integer({ min: -15_000, max: 15_000 });

test.each([
  "2026-02-29",
  "2026-13-01",
  "2026-1-1",
  "26-01-01",
  "2026-01-01T00:00",
  "",
  "1899-12-31",
])("%j is not a day", (text) => {
  expect(isDay(text)).toBe(false);
});

test("days are added and subtracted, and compare as texts", () => {
  fc.assert(
    fc.property(day, count, (from, days) => {
      const to = addDays(from, days);
      fc.pre(to >= "1900" && to < "2200");
      expect(isDay(to)).toBe(true);
      expect(daysBetween(from, to)).toBe(days);
      expect(addDays(to, -days)).toBe(from);
      expect(from < to).toBe(days > 0);
    }),
  );
});

test("the database stores the same day, in any time zone of this process", () => {
  fc.assert(
    fc.property(day, (it) => {
      expect(fromDatabaseDay(toDatabaseDay(it))).toBe(it);
    }),
  );
});

test("a month later is in the next month, on its last day if it is shorter", () => {
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
  expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
  expect(monthOf("2026-03-31")).toBe("2026-03");
});

test("months are added as Temporal adds them", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -500, max: 500 }), (from, months) => {
      expect(addMonths(from, months)).toBe(
        Temporal.PlainDate.from(from).add({ months }).toString(),
      );
    }),
  );
});

test("the day of an instant is Temporal's, in every time zone", () => {
  const instant = fc.date({ min: new Date("1950-01-01"), max: new Date("2150-01-01") });
  const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
  fc.assert(
    fc.property(instant, zone, (at, timeZone) => {
      fc.pre(!Number.isNaN(at.getTime()));
      const there = Temporal.Instant.fromEpochMilliseconds(at.getTime());
      const expected = there.toZonedDateTimeISO(timeZone).toPlainDate().toString();
      expect(dayOf(at, timeZone)).toBe(expected);
    }),
    { numRuns: 300 },
  );
});

test("exactly the days that Temporal knows are days", () => {
  const two = (most: number) =>
    fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, "0"));
  const year = fc.integer({ min: 1900, max: 2199 });
  fc.assert(
    fc.property(year, two(14), two(33), (year, month, dayOfMonth) => {
      const text = `${year}-${month}-${dayOfMonth}`;
      const isKnown = () => Boolean(Temporal.PlainDate.from(text, { overflow: "reject" }));
      const expected = (() => {
        try {
          return isKnown();
        } catch {
          return false;
        }
      })();
      expect(isDay(text)).toBe(expected);
    }),
  );
});

test("today depends on the time zone", () => {
  const instant = new Date("2026-03-29T00:30:00Z");
  expect(dayOf(instant, "Pacific/Chatham")).toBe("2026-03-29");
  expect(dayOf(instant, "America/Los_Angeles")).toBe("2026-03-28");
  expect(dayOf(new Date("2026-12-31T10:15:00Z"), "Pacific/Chatham")).toBe("2027-01-01");
});

test("whole months are counted as luxon counts them", () => {
  const utc = (text: string) => DateTime.fromISO(text, { zone: "utc" });
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const { months } = utc(to).diff(utc(from), ["months", "days"]);
      expect(monthsBetween(from, to)).toBe(months);
    }),
  );
  expect(monthsBetween("2026-01-31", "2026-02-27")).toBe(0);
  expect(monthsBetween("2026-01-31", "2026-02-28")).toBe(1);
  expect(monthsBetween("2026-01-31", "2026-03-31")).toBe(2);
});
