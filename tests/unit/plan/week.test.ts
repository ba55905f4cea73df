import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIRST_RUNGS } from "@/lib/ladder/first-ladder";
import { rungWith } from "@/lib/ladder/written-rung";
import { weekFrom } from "@/lib/plan/input";
import { FEWEST_HOURS, MOST_HOURS, twoWeeks } from "@/lib/plan/week";
import { COMPANY_CONTEXTS } from "@/lib/scoring/weights";

const range = (from: number, to: number) => ({ from, to });
const roles = { staffCoding: range(40, 60), managerCoding: range(0, 15), reports: range(6, 8) };
const setting = { roles };
const settings = { small: setting, growing: setting, large: setting };
const rungs = FIRST_RUNGS.map((rung) => rungWith(rung, settings));

describe("a week in both roles", () => {
  it("takes its figures from the ladder, the first manager beside the counterpart", () => {
    const [staff, manager] = twoWeeks({ rungs }, { size: "growing", hours: 40 });
    expect([staff?.rung.key, manager?.rung.key]).toEqual(["staff-engineer", "engineering-manager"]);
    expect(staff?.week).toMatchObject({ coding: range(16, 24), besides: range(16, 24) });
    expect(manager?.week).toMatchObject({ coding: range(0, 6), besides: range(34, 40) });
    expect([staff?.week?.reports, manager?.week?.reports]).toEqual([null, range(6, 8)]);
    expect(staff?.week?.decides.en).not.toBe(manager?.week?.decides.en);
  });

  it("adds up to the hours as shown, in whole hours", () => {
    const week = fc.record({
      size: fc.constantFrom(...COMPANY_CONTEXTS),
      hours: fc.integer({ min: FEWEST_HOURS, max: MOST_HOURS }),
    });
    fc.assert(
      fc.property(week, (asked) => {
        for (const { week: here } of twoWeeks({ rungs }, asked)) {
          if (!here) continue;
          const { coding, besides } = here;
          expect([coding.from + besides.to, coding.to + besides.from]).toEqual([
            asked.hours,
            asked.hours,
          ]);
          expect([coding.from, coding.to, besides.from].every(Number.isInteger)).toBe(true);
          expect(Math.min(coding.from, besides.from)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("says where a company of this size has no such role", () => {
    const gone = rungs.map((rung) =>
      rung.key === "staff-engineer" ? { ...rung, sizes: { ...rung.sizes, small: null } } : rung,
    );
    expect(twoWeeks({ rungs: gone }, { size: "small", hours: 40 })[0]?.week).toBeNull();
  });

  it("is read from an address, and is a usual one where that says nothing valid", () => {
    expect(weekFrom({ size: "large", hours: "32" }, "small")).toEqual({ size: "large", hours: 32 });
    const usual = { size: "small", hours: 40 };
    for (const hours of ["", "0", "81", "x", "4.5", ["30", "31"]])
      expect(weekFrom({ size: "huge", hours }, "small")).toEqual(usual);
  });
});
