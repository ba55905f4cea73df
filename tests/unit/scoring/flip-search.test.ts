import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ground, cheapestPlan, distributeSteps } from "@/lib/scoring/flip-search";

const gain = (grounds: Ground[], steps: number[]) =>
  grounds.reduce((sum, { pull }, place) => sum + pull * (steps[place] ?? 0), 0);

describe("cheapestPlan", () => {
  it("uses the answers with the largest weight, in any order", () => {
    const light = { pull: 1, rooms: [3] };
    const heavy = { pull: 3, rooms: [3] };
    const plan = cheapestPlan([light, heavy], (steps) => gain([light, heavy], steps) >= 10);
    expect(plan).toEqual({ counts: [1, 1], steps: [1, 3], answers: 2, total: 4 });
  });

  it("prefers fewer answers to fewer steps", () => {
    const grounds = [
      { pull: 2, rooms: [2, 2] },
      { pull: 1, rooms: [6] },
    ];
    // Three steps of the two heavy answers would be enough as well.
    const plan = cheapestPlan(grounds, (steps) => gain(grounds, steps) >= 6);
    expect(plan).toMatchObject({ answers: 1, total: 6 });
  });

  it("gives up when all available steps are not enough", () => {
    expect(cheapestPlan([{ pull: 1, rooms: [3] }], () => false)).toBeNull();
    expect(cheapestPlan([], () => true)).toBeNull();
  });

  it("is as cheap as the best of all plans", () => {
    const room = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 });
    const ground = fc.record({
      pull: fc.integer({ min: 1, max: 9 }),
      rooms: room.map((rooms) => rooms.sort((a, b) => b - a)),
    });
    const grounds = fc.array(ground, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(grounds, fc.integer({ min: 1, max: 60 }), (all, need) => {
        const plan = cheapestPlan(all, (steps) => gain(all, steps) >= need);
        expect(plan && { answers: plan.answers, total: plan.total }).toEqual(
          byExhaustiveSearch(all, need),
        );
      }),
    );
  });
});

describe("distributeSteps", () => {
  it("spreads steps as evenly as possible, and never exceeds the room of an answer", () => {
    expect(distributeSteps(5, [6, 6, 1])).toEqual([2, 2, 1]);
    expect(distributeSteps(0, [3])).toEqual([0]);
    expect(() => distributeSteps(3, [1, 1])).toThrow(RangeError);
  });
});

/** Tries every combination of moves. */
function byExhaustiveSearch(
  grounds: Ground[],
  need: number,
): { answers: number; total: number } | null {
  const answers = grounds.flatMap(({ pull, rooms }) => rooms.map((room) => ({ pull, room })));
  let best: { answers: number; total: number } | null = null;
  const visit = (place: number, moved: number, total: number, gained: number) => {
    const answer = answers[place];
    if (answer) {
      for (let steps = 0; steps <= answer.room; steps += 1)
        visit(place + 1, moved + (steps && 1), total + steps, gained + steps * answer.pull);
    } else if (gained >= need) {
      const better =
        !best || moved < best.answers || (moved === best.answers && total < best.total);
      if (better) best = { answers: moved, total };
    }
  };
  visit(0, 0, 0, 0);
  return best;
}
