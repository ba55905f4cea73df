import fc from "fast-check";
import { expect, test } from "vitest";
import type { Practice } from "@/lib/db/generated/enums";
import type { Practices } from "@/lib/plan/plan";
import { revealDueFrom } from "@/lib/reminder/reveal-due";
import { gapsBetween, leniencyOf, stageOf, type RevealOutline } from "@/lib/reveal/reveal";
import { DIMENSIONS } from "@/lib/scoring/instrument";

const ORDER: Practice[][] = [["NEVER", "NO_OPPORTUNITY"], ["SOMETIMES"], ["REGULARLY"], ["MY_JOB"]];
const stepOf = (practice: Practice) => ORDER.findIndex((step) => step.includes(practice));
// An oracle of its own: a running mean.
const mean = (values: number[]) =>
  values.reduce((so, value, at) => so + (value - so) / (at + 1), 0);
const practice = fc.constantFrom(...ORDER.flat());
const anyRatings: fc.Arbitrary<Practices> = fc
  .tuple(...DIMENSIONS.map(() => fc.option(practice)))
  .map(
    (values) => Object.fromEntries(DIMENSIONS.map((name, at) => [name, values[at]])) as Practices,
  );
const all = (value: Practice | null) =>
  Object.fromEntries(DIMENSIONS.map((name) => [name, value])) as Practices;

test("a gap is raised from two steps on, the same from both sides, and never about what one side cannot say", () => {
  const of = (mine: Practice | null, theirs: Practice | null) =>
    gapsBetween(all(mine), all(theirs)).length;
  expect(of("NEVER", "SOMETIMES")).toBe(0);
  expect(of("NEVER", "REGULARLY")).toBe(5);
  expect(of("NO_OPPORTUNITY", "NEVER")).toBe(0);
  expect(of("SOMETIMES", "MY_JOB")).toBe(5);
  expect(of(null, "MY_JOB")).toBe(0);
  fc.assert(
    fc.property(anyRatings, anyRatings, (mine, theirs) => {
      const gaps = gapsBetween(mine, theirs);
      const turned = gapsBetween(theirs, mine).map(({ area }) => area);
      expect(gaps.map(({ area }) => area)).toEqual(turned);
      for (const gap of gaps)
        expect(Math.abs(stepOf(gap.mine) - stepOf(gap.theirs))).toBeGreaterThan(1);
    }),
  );
});

test("leniency is the mean difference of each reveal, and the mean of these; fewer than three say nothing", () => {
  const pair = fc.record({ manager: anyRatings, person: anyRatings });
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 8 }), (pairs) => {
      const dated = pairs.map((one, at) => ({ ...one, at: new Date(at * 86_400_000) }));
      const told = leniencyOf(dated.toReversed());
      const expected = pairs.flatMap(({ manager, person }) => {
        const steps = DIMENSIONS.flatMap((name) => {
          const [high, low] = [manager[name], person[name]];
          return high && low ? [stepOf(high) - stepOf(low)] : [];
        });
        return steps.length === 0 ? [] : [mean(steps)];
      });
      if (expected.length < 3) {
        expect(told).toBeNull();
        return;
      }
      expect(told?.mean).toBeCloseTo(mean(expected), 9);
      told?.over.forEach(({ difference }, at) => {
        expect(difference).toBeCloseTo(expected[at] ?? Number.NaN, 9);
      });
      expect(told?.over).toHaveLength(expected.length);
    }),
  );
});

const OUTLINE: RevealOutline = {
  id: "r",
  side: "PERSON",
  personId: "p",
  other: "Priya",
  askedAt: new Date(0),
  isMineIn: false,
  isTheirsIn: false,
  bothInAt: null,
  isClosed: false,
};

test("a reveal waits for the viewer, then for the other side, and ends revealed or closed", () => {
  expect(stageOf(OUTLINE)).toBe("mine");
  expect(stageOf({ ...OUTLINE, isTheirsIn: true })).toBe("mine");
  expect(stageOf({ ...OUTLINE, isMineIn: true })).toBe("theirs");
  expect(stageOf({ ...OUTLINE, isMineIn: true, bothInAt: new Date(1) })).toBe("revealed");
  expect(stageOf({ ...OUTLINE, isMineIn: true, isClosed: true })).toBe("closed");
});

test("whoever has not rated is reminded for a month", () => {
  const facts = { id: "r", askedOn: "2026-11-01", lacking: ["a", "b"] };
  const due = (today: string) => revealDueFrom(facts, today).map(({ userId }) => userId);
  expect(revealDueFrom(facts, "2026-11-01")[0]?.day).toBe("2026-11-30");
  expect(due("2026-11-01")).toEqual(["a", "b"]);
  expect(due("2026-11-30")).toEqual(["a", "b"]);
  expect(due("2026-12-01")).toEqual([]);
  expect(revealDueFrom({ ...facts, lacking: [] }, "2026-11-01")).toEqual([]);
});
