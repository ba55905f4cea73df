import ICAL from "ical.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Temporal } from "temporal-polyfill";
import { Unreadable } from "@/lib/absence/calendar-problem";
import { dayWith, numberOf } from "@/lib/absence/moment";
import { recurrenceDays } from "@/lib/absence/recurrence";
import { parseRecurrence } from "@/lib/absence/recurrence-rule";

const wholeDay = (day: string) => ({
  at: Temporal.PlainDateTime.from(day),
  clock: { zone: null, local: "Europe/Paris", ahead: 0 },
});
const daysOf = (rule: string, start: string, to = "2030-01-01", from = start) =>
  recurrenceDays(parseRecurrence(rule), wholeDay(start), numberOf(from), numberOf(to)).map(dayWith);

describe("examples of RFC 5545", () => {
  test.each([
    ["FREQ=DAILY;COUNT=3", "1997-09-02", ["1997-09-02", "1997-09-03", "1997-09-04"]],
    [
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
      "1997-08-05",
      ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"],
    ],
    [
      "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
      "1997-08-05",
      ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"],
    ],
    ["FREQ=MONTHLY;COUNT=3;BYDAY=1FR", "1997-09-05", ["1997-09-05", "1997-10-03", "1997-11-07"]],
    ["FREQ=MONTHLY;COUNT=3;BYDAY=-2MO", "1997-09-22", ["1997-09-22", "1997-10-20", "1997-11-17"]],
    [
      "FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-3",
      "1997-09-28",
      ["1997-09-28", "1997-10-29", "1997-11-28"],
    ],
    [
      "FREQ=YEARLY;INTERVAL=2;COUNT=3;BYMONTH=1,3",
      "1997-03-10",
      ["1997-03-10", "1999-01-10", "1999-03-10"],
    ],
    ["FREQ=YEARLY;COUNT=3;BYDAY=20MO", "1997-05-19", ["1997-05-19", "1998-05-18", "1999-05-17"]],
    ["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=2", "1998-02-13", ["1998-02-13", "1998-03-13"]],
    [
      "FREQ=YEARLY;UNTIL=19990901T000000Z",
      "1997-09-01",
      ["1997-09-01", "1998-09-01", "1999-09-01"],
    ],
    [
      "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3",
      "2026-01-31",
      ["2026-01-31", "2026-03-31", "2026-05-31"],
    ],
    ["FREQ=YEARLY", "2024-02-29", ["2024-02-29", "2028-02-29"]],
  ])("%s from %s", (rule, start, days) => expect(daysOf(rule, start)).toEqual(days));
});

// The other library hangs on rules without any occurrence, so none are generated.
const ruleArbitrary = fc
  .record({
    frequency: fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY"),
    interval: fc.integer({ min: 1, max: 4 }),
    end: fc.oneof(
      fc.constant(""),
      fc.integer({ min: 1, max: 20 }).map((count) => `;COUNT=${count}`),
      fc.constant(";UNTIL=20270601"),
    ),
    weekdays: fc.uniqueArray(fc.constantFrom("MO", "TU", "WE", "TH", "FR", "SA", "SU"), {
      maxLength: 3,
    }),
    nth: fc.constantFrom("", "1", "2", "-1"),
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
    monthDay: fc.constantFrom(0, 1, 15, 28),
    kind: fc.constantFrom("free", "weekdays", "monthDay"),
    // The library turns the last days of February into 1 March.
    start: fc
      .integer({ min: numberOf("2024-01-01"), max: numberOf("2026-12-31") })
      .filter((day) => dayWith(day).slice(8) <= "28"),
  })
  .map((drawn) => {
    const { frequency, interval, end, kind, weekdays, months, monthDay, start } = drawn;
    const nth =
      frequency === "MONTHLY" || (frequency === "YEARLY" && months.length > 0) ? drawn.nth : "";
    const by: string[] = [];
    // The library skips occurrences of monthly rules within named months.
    const named = frequency === "MONTHLY" ? [] : months;
    if (named.length > 0 && (frequency !== "YEARLY" || kind !== "monthDay" || monthDay))
      by.push(`;BYMONTH=${months.toSorted((a, b) => a - b).join(",")}`);
    if (
      kind === "weekdays" &&
      weekdays.length > 0 &&
      !(frequency === "YEARLY" && months.length === 0)
    )
      by.push(`;BYDAY=${weekdays.map((day) => nth + day).join(",")}`);
    if (
      kind === "monthDay" &&
      monthDay &&
      frequency !== "WEEKLY" &&
      frequency !== "DAILY" &&
      (frequency !== "YEARLY" || months.length > 0)
    )
      by.push(`;BYMONTHDAY=${monthDay}`);
    return { rule: `FREQ=${frequency};INTERVAL=${interval}${end}${by.join("")}`, start };
  });

test("gives the same days as another library, for rules that start on one of their own days", () => {
  let compared = 0;
  fc.assert(
    fc.property(ruleArbitrary, ({ rule, start }) => {
      const open = rule.replace(/;(COUNT|UNTIL)=\w+/, "");
      // Starts on a day that matches the rule, as the library always includes the start.
      const naming = ICAL.Recur.fromString(open).iterator(ICAL.Time.fromDateString(dayWith(start)));
      naming.next();
      const first = String(naming.next());
      if (first > "2028-01-01") return;
      compared += 1;
      const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(first));
      const theirs: string[] = [];
      for (let next = iterator.next(); String(next) < "2029-01-01"; next = iterator.next())
        theirs.push(String(next));
      expect([rule, first, daysOf(rule, first, "2029-01-01")]).toEqual([rule, first, theirs]);
    }),
    { numRuns: 400 },
  );
  expect(compared).toBeGreaterThan(200);
});

describe("an unsupported rule is refused, and ends", () => {
  test.each([
    "FREQ=HOURLY",
    "FREQ=SECONDLY;COUNT=100000",
    "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1",
    "FREQ=YEARLY;BYWEEKNO=20",
    "FREQ=YEARLY;BYYEARDAY=1",
    "FREQ=DAILY;BYHOUR=1",
    "FREQ=WEEKLY;BYDAY=1MO",
    "FREQ=WEEKLY;BYMONTHDAY=1",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=DAILY;COUNT=-1",
    "FREQ=DAILY;UNTIL=tomorrow",
    "FREQ=MONTHLY;BYMONTHDAY=32",
    "FREQ=MONTHLY;BYDAY=XX",
    "FREQ=MONTHLY;BYMONTHDAY=0",
    "FREQ=YEARLY;BYMONTHDAY=21;BYDAY=3MO",
    "FREQ=DAILY;UNTIL=20261340",
    "",
    "COUNT=3",
  ])("%s", (rule) => expect(() => parseRecurrence(rule)).toThrow(Unreadable));

  test.each([
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31",
    "FREQ=YEARLY;BYDAY=53MO",
  ])("%s has no day but its first", (rule) =>
    expect(daysOf(rule, "2026-01-05", "2027-01-01")).toEqual(["2026-01-05"]),
  );
});
