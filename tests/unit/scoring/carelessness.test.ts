import { describe, expect, it } from "vitest";
import { carelessness, isStraightLined } from "@/lib/scoring/carelessness";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { type Answers, itemsInOrder, twinPairs } from "@/lib/scoring/instrument";
import { allAnswered, allTowards } from "./arbitraries";

const inOrder = itemsInOrder(FIRST_INSTRUMENT);
const check = (answers: Answers, secondsPerItem: number | null) =>
  carelessness(FIRST_INSTRUMENT, answers, secondsPerItem);

describe("carelessness", () => {
  it("finds nothing in thoughtful answers", () => {
    expect(check(allTowards(2), 6)).toEqual({ signals: [], careless: false });
  });

  it("requires two signals", () => {
    expect(check(allTowards(2), 1.5)).toEqual({ signals: ["too fast"], careless: false });
    expect(check(allAnswered(0), 6)).toEqual({ signals: ["long run"], careless: false });
    expect(check(allAnswered(0), 1.5)).toMatchObject({ careless: true });
  });

  it("detects the same strong option throughout even without the time", () => {
    expect(check(allAnswered(3), null)).toEqual({
      signals: ["long run", "twins contradict"],
      careless: true,
    });
  });

  it("counts two seconds as slow enough", () => {
    expect(check(allTowards(2), 2).signals).toEqual([]);
  });

  it("calls a run long from half of the items on, ignoring skips", () => {
    const runOf = (length: number) => {
      const answers: Answers = allTowards(1);
      inOrder.forEach((item, place) => {
        answers[item.key] = place < length ? 1 : place % 2 ? 0 : 2;
      });
      return check(answers, 6).signals;
    };
    expect(runOf(12)).not.toContain("long run");
    expect(runOf(13)).toContain("long run");
    const interrupted: Answers = { ...allAnswered(1), [inOrder[6]?.key ?? ""]: "skip" };
    expect(check(interrupted, 6).signals).toContain("long run");
  });

  it("tolerates one contradiction between twins, and finds none between mild or skipped answers", () => {
    const contradicting = (pairs: number, strength: number) => {
      const answers = allTowards(strength);
      for (const [one, other] of twinPairs(FIRST_INSTRUMENT).slice(0, pairs))
        answers[other.key] = answers[one.key] ?? "skip";
      return check(answers, 6).signals;
    };
    expect(contradicting(1, 3)).toEqual([]);
    expect(contradicting(2, 2)).toEqual(["twins contradict"]);
    expect(contradicting(5, 1)).toEqual([]);
    expect(check({}, 6).signals).toEqual([]);
  });
});

describe("straight-lining", () => {
  it("is one point in every answer, whatever the point and however long it took", () => {
    for (const point of [-3, 0, 2]) expect(isStraightLined(allAnswered(point))).toBe(true);
    const first = inOrder[0]?.key ?? "";
    expect(isStraightLined({ ...allAnswered(0), [first]: 1 })).toBe(false);
    expect(isStraightLined({ ...allAnswered(0), [first]: "skip" })).toBe(true);
    expect(isStraightLined(allTowards(2))).toBe(false);
    expect(isStraightLined({})).toBe(false);
  });
});
