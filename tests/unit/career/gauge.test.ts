import fc from "fast-check";
import { DateTime, Interval } from "luxon";
import { describe, expect, test } from "vitest";
import { gaugeFrom, type Reading } from "@/lib/career/gauge";
import type { RoleWork } from "@/lib/db/generated/enums";

const TODAY = "2026-11-29";
const role = (work: RoleWork, startsOn: string, endsOn: string | null = null) => ({
  work,
  startsOn,
  endsOn,
});

describe("the pendulum gauge", () => {
  test("without a role knows of neither kind of work", () => {
    expect(gaugeFrom([], TODAY)).toEqual({
      HANDS_ON: { state: "never" },
      LEADING: { state: "never" },
    });
  });

  test("of somebody who swung back is in one kind and away from the other", () => {
    const roles = [
      role("HANDS_ON", "2015-03-01", "2020-01-15"),
      role("LEADING", "2020-01-15", "2023-10-30"),
      role("HANDS_ON", "2023-10-30"),
    ];
    expect(gaugeFrom(roles, TODAY)).toEqual({
      HANDS_ON: { state: "now", since: "2023-10-30", months: 36 },
      LEADING: { state: "away", lastDay: "2023-10-29", months: 36 },
    });
  });

  test("counts a role of both kinds for both, and joins roles without a day between them", () => {
    const roles = [
      role("HANDS_ON", "2024-01-01", "2025-01-01"),
      role("BOTH", "2025-01-01", "2026-01-01"),
      role("HANDS_ON", "2025-12-01"),
    ];
    expect(gaugeFrom(roles, TODAY)).toEqual({
      HANDS_ON: { state: "now", since: "2024-01-01", months: 34 },
      LEADING: { state: "away", lastDay: "2025-12-31", months: 10 },
    });
  });

  test("ignores a role that starts tomorrow, and counts one that ends tomorrow", () => {
    const planned = [role("LEADING", "2026-11-30")];
    expect(gaugeFrom(planned, TODAY).LEADING).toEqual({ state: "never" });
    const ending = [role("LEADING", "2026-01-29", "2026-11-30")];
    expect(gaugeFrom(ending, TODAY).LEADING).toMatchObject({ state: "now", months: 10 });
    const ended = [role("LEADING", "2026-01-29", "2026-11-29")];
    expect(gaugeFrom(ended, TODAY).LEADING).toMatchObject({ state: "away", months: 0 });
  });
});

const utc = (day: string) => DateTime.fromISO(day, { zone: "utc" });
const dayText = (at: DateTime) => at.toISODate() ?? "";

/** The same, said with luxon: whole days are merged into intervals. */
function withLuxon(roles: { startsOn: string; endsOn: string | null }[], today: string): Reading {
  const tomorrow = utc(today).plus({ days: 1 });
  const past = roles.flatMap(({ startsOn, endsOn }) => {
    const start = utc(startsOn);
    const end = endsOn && utc(endsOn) < tomorrow ? utc(endsOn) : tomorrow;
    return start < end ? [Interval.fromDateTimes(start, end)] : [];
  });
  const last = Interval.merge(past).at(-1);
  if (!last?.end) return { state: "never" };
  const months = (from: DateTime) => utc(today).diff(from, ["months", "days"]).months;
  if (last.end.equals(tomorrow))
    return { state: "now", since: dayText(last.start), months: months(last.start) };
  return { state: "away", lastDay: dayText(last.end.minus({ days: 1 })), months: months(last.end) };
}

const offset = fc.integer({ min: -2500, max: 60 });
const roles = fc.array(
  fc.record({
    work: fc.constantFrom<RoleWork>("HANDS_ON", "LEADING", "BOTH"),
    from: offset,
    days: fc.option(fc.integer({ min: 1, max: 900 })),
  }),
  { maxLength: 8 },
);

test("says what another library says of the same days", () => {
  fc.assert(
    fc.property(roles, fc.integer({ min: 0, max: 800 }), (said, later) => {
      const today = dayText(utc(TODAY).plus({ days: later }));
      const held = said.map(({ work, from, days }) => ({
        work,
        startsOn: dayText(utc(TODAY).plus({ days: from })),
        endsOn: days === null ? null : dayText(utc(TODAY).plus({ days: from + days })),
      }));
      const gauge = gaugeFrom(held, today);
      for (const direction of ["HANDS_ON", "LEADING"] as const) {
        const own = held.filter(({ work }) => work === "BOTH" || work === direction);
        expect(gauge[direction]).toEqual(withLuxon(own, today));
      }
    }),
    { numRuns: 500 },
  );
});
