import { describe, expect, it } from "vitest";
import { readDay } from "@/lib/roster/started-on";

const TODAY = "2026-11-24";

describe("reading a day", () => {
  it.each([
    ["2024-03-25", "2024-03-25"],
    ["2024/3/5", "2024-03-05"],
    ["25/03/2024", "2024-03-25"],
    ["03/25/2024", "2024-03-25"],
    ["25-3-2024", "2024-03-25"],
    ["4/4/2024", "2024-04-04"],
    ["05.03.2024", "2024-03-05"],
    ["", null],
    ["  ", null],
  ])("%s", (text, value) => expect(readDay(text, TODAY)).toEqual({ ok: true, value }));

  it.each([
    ["03/04/2024", "day-ambiguous"],
    ["30/02/2024", "day-unreadable"],
    ["2024-13-01", "day-unreadable"],
    ["1/2/24", "day-unreadable"],
    ["2024-03/25", "day-unreadable"],
    ["45376", "day-unreadable"],
    ["1949-12-31", "day-out-of-range"],
    ["2028-11-25", "day-out-of-range"],
  ])("%s is refused as %s", (text, reason) =>
    expect(readDay(text, TODAY)).toMatchObject({ ok: false, reason }),
  );
});
