import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { peopleToCalibrate, peopleToCount } from "@/lib/scoring/calibration-step";
import { carelessCountFrom, roundedShare } from "@/lib/scoring/careless-count";

const at = (day: number) => new Date(Date.UTC(2026, 0, 1 + day));
const one = (personId: string, day: number, careless: boolean) => ({
  personId,
  submittedAt: at(day),
  answers: {},
  careless,
});

describe("carelessCountFrom", () => {
  it("counts the earliest people, each by the first submission, in any order", () => {
    const all = [
      one("late", 9, true),
      one("b", 2, false),
      one("a", 5, true),
      one("a", 1, false),
      one("c", 3, true),
      one("c", 4, false),
    ];
    expect(carelessCountFrom(all, 3)).toEqual({ people: 3, careless: 1 });
    expect(carelessCountFrom(all.toReversed(), 3)).toEqual({ people: 3, careless: 1 });
    expect(carelessCountFrom(all, 4)).toEqual({ people: 4, careless: 2 });
  });

  it("gives the share in steps of 5 %", () => {
    expect(roundedShare({ people: 20, careless: 0 })).toBe(0);
    expect(roundedShare({ people: 60, careless: 1 })).toBe(0);
    expect(roundedShare({ people: 40, careless: 1 })).toBe(0.05);
    expect(roundedShare({ people: 40, careless: 3 })).toBeCloseTo(0.1, 12);
  });
});

describe("between two calibrations, and between two counts", () => {
  const people = fc.integer({ min: 0, max: 20_000 });
  const group = fc.integer({ min: 5, max: 1000 });

  it("there are at least as many newcomers as the smallest group", () => {
    fc.assert(
      fc.property(people, group, (last, k) => {
        expect(peopleToCalibrate(last, k) - last).toBeGreaterThanOrEqual(k);
      }),
    );
    fc.assert(
      fc.property(people, people, group, (one, other, k) => {
        const [a, b] = [peopleToCount(one, k), peopleToCount(other, k)];
        expect(a === b || Math.abs(a - b) >= k).toBe(true);
        expect(a === 0 || a >= k).toBe(true);
        expect(a).toBeLessThanOrEqual(one);
      }),
    );
  });

  it("the first count is at 100 people, the next at a tenth more", () => {
    expect(peopleToCalibrate(null, 5)).toBe(100);
    expect(peopleToCalibrate(null, 250)).toBe(250);
    expect(peopleToCalibrate(100, 5)).toBe(110);
    expect(peopleToCalibrate(105, 5)).toBe(116);
    expect(peopleToCalibrate(100, 40)).toBe(140);
  });
});
