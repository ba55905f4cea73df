import { expect, test } from "vitest";
import { closingAfter, closingDue, quarterStart, spanOf } from "@/lib/release/quarter";

test("quarters start in January, April, July and October", () => {
  const days = ["2026-01-01", "2026-03-31", "2026-04-01", "2026-08-15", "2026-12-31"];
  expect(days.map(quarterStart)).toEqual([
    "2026-01-01",
    "2026-01-01",
    "2026-04-01",
    "2026-07-01",
    "2026-10-01",
  ]);
  expect(days.map(closingAfter)).toEqual([
    "2026-04-01",
    "2026-04-01",
    "2026-07-01",
    "2026-10-01",
    "2027-01-01",
  ]);
});

test("a quarter is due once it is over: the last one first, then one after the other", () => {
  expect(closingDue(null, "2026-11-29")).toBe("2026-10-01");
  expect(closingDue("2026-10-01", "2026-11-29")).toBeNull();
  expect(closingDue("2026-10-01", "2027-01-01")).toBe("2027-01-01");
  expect(closingDue("2026-04-01", "2026-11-29")).toBe("2026-07-01");
});

test("after monthly closings the quarter that is running follows", () => {
  expect(closingDue("2026-11-01", "2026-12-31")).toBeNull();
  expect(closingDue("2026-11-01", "2027-01-02")).toBe("2027-01-01");
});

test("answers of the twelve months before a closing count", () => {
  expect(spanOf("2027-01-01")).toEqual({
    lastDay: "2026-12-31",
    since: "2026-01-01",
    until: "2027-01-01",
  });
});
