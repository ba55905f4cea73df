import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDay } from "@/lib/roster/started-on";
import { plan, row } from "./list-model";

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
    ["25/03/24", "2024-03-25"],
    ["3/25/24", "2024-03-25"],
    ["25.3.99", "1999-03-25"],
    ["2024-03-25 00:00:00", "2024-03-25"],
    ["2024-03-25T00:00:00", "2024-03-25"],
    ["2024-03-25T00:00:00.000Z", "2024-03-25"],
    ["25/03/2024 00:00", "2024-03-25"],
    ["3/25/2024 12:00:00 AM", "2024-03-25"],
    ["\u200E25/03/2024\u200E", "2024-03-25"],
    ["", null],
    ["  ", null],
  ])("%s", (text, value) => expect(readDay(text, TODAY)).toEqual({ ok: true, value }));

  it.each([
    ["03/04/2024", "day-ambiguous"],
    ["30/02/2024", "day-unreadable"],
    ["2024-13-01", "day-unreadable"],
    ["1/2/24", "day-ambiguous"],
    ["24-03-25", "day-unreadable"],
    ["2024-03-25 noon", "day-unreadable"],
    ["2024-03-24T23:00:00Z", "day-unreadable"],
    ["2024-03/25", "day-unreadable"],
    ["45376", "day-unreadable"],
    ["1949-12-31", "day-out-of-range"],
    ["2028-11-25", "day-out-of-range"],
  ])("%s is refused as %s", (text, reason) =>
    expect(readDay(text, TODAY)).toMatchObject({ ok: false, reason }),
  );

  it("takes the order that is known", () => {
    expect(readDay("03/04/2024", TODAY, "day-first")).toEqual({ ok: true, value: "2024-04-03" });
    expect(readDay("03/04/2024", TODAY, "month-first")).toEqual({ ok: true, value: "2024-03-04" });
    expect(readDay("2024-04-03", TODAY, "month-first")).toEqual({ ok: true, value: "2024-04-03" });
    expect(readDay("03.04.2024", TODAY, "month-first")).toEqual({ ok: true, value: "2024-04-03" });
  });
});

describe("the order of a list's days", () => {
  const said = (days: string[]) =>
    plan(days.map((startedOn, at) => row(at + 2, { startedOn, team: "A" })));
  const starts = (days: string[]) =>
    said(days).steps.flatMap((step) => (step.kind === "new" ? [step.startsOn] : []));

  it("is the one that another line proves, and the plan says so", () => {
    expect(starts(["03/04/2024", "25/03/2024"])).toEqual(["2024-04-03", "2024-03-25"]);
    expect(starts(["03/25/24", "03/04/2024"])).toEqual(["2024-03-25", "2024-03-04"]);
    expect(said(["03/04/2024", "25/03/2024"]).dayOrder).toEqual({
      order: "day-first",
      line: 3,
      value: "25/03/2024",
      example: { value: "03/04/2024", day: "2024-04-03" },
    });
  });

  it("is not spoken of where no day needed it", () => {
    expect(said(["25/03/2024", "2024-03-04", "4/4/2024"]).dayOrder).toBeNull();
  });

  it("stays open where lines prove both, or only a day with dots or the year first", () => {
    for (const proof of [["25/03/2024", "03/25/2024"], ["25.03.2024"], ["2024-03-25"]]) {
      const { problems, dayOrder } = said(["03/04/2024", ...proof]);
      expect(problems).toMatchObject([{ line: 2, reason: "day-ambiguous" }]);
      expect(dayOrder).toBeNull();
    }
  });

  it("reads every day of a list that was written in one order", () => {
    const day = fc.date({
      min: new Date("1950-01-01"),
      max: new Date("2026-12-31"),
      noInvalidDate: true,
    });
    const styles = { "en-GB": "day-first", "en-US": "month-first" } as const;
    fc.assert(
      fc.property(fc.array(day), fc.constantFrom("en-GB", "en-US"), (days, language) => {
        const written = new Intl.DateTimeFormat(language, { timeZone: "UTC" });
        const proof = new Date("2024-03-25");
        const all = [...days, proof];
        expect(starts(all.map((each) => written.format(each)))).toEqual(
          all.map((each) => each.toISOString().slice(0, 10)),
        );
        const { dayOrder } = said(all.map((each) => written.format(each)));
        expect(dayOrder?.order ?? styles[language]).toBe(styles[language]);
      }),
    );
  });
});
