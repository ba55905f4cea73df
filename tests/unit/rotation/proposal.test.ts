import { describe, expect, test } from "vitest";
import type { Candidate } from "@/lib/rotation/eligibility";
import { fairnessOf, isBetweenPeople } from "@/lib/rotation/fairness";
import { proposeTurns } from "@/lib/rotation/proposal";
import type { RotationFacts } from "@/lib/rotation/rotation-facts";
import { firstSlotAfter, slotAt, type Rhythm } from "@/lib/rotation/slot";

const rhythm: Rhythm = {
  startsOn: "2026-01-05",
  endsOn: null,
  turnDays: 84,
  overlapDays: 7,
  shifts: new Map(),
};
const TODAY = "2026-01-01";

function person(id: string, askedAt: number, more: Partial<Candidate> = {}): Candidate {
  const always = { startsOn: "2025-01-01", endsOn: null };
  return {
    id,
    memberships: [always],
    willing: [{ ...always, askedAt }],
    absences: [],
    trials: [],
    ...more,
  };
}

function facts(candidates: Candidate[], more: Partial<RotationFacts> = {}): RotationFacts {
  return { rhythm, candidates, held: [], decisions: [], ...more };
}

const override = (slot: number, personId: string) =>
  ({ id: `o${slot}`, kind: "override", slot, personId, at: 5 }) as const;

describe("the next six turns", () => {
  test("go to the person who asked first, then to the others in order, each with its days", () => {
    const { turns } = proposeTurns(facts([person("b", 2), person("a", 1), person("c", 3)]), TODAY);
    expect(turns.map(({ personId }) => personId)).toEqual(["a", "b", "c", "a", "b", "c"]);
    expect(turns.map(({ reason }) => reason)).toEqual([
      "asked-first",
      "asked-first",
      "never-led",
      "longest-since",
      "longest-since",
      "longest-since",
    ]);
    expect(turns[0]).toMatchObject({ startsOn: "2026-01-05", endsOn: "2026-04-06" });
    expect(turns[1]).toMatchObject({ startsOn: "2026-03-30" });
  });

  test("show how another choice affects fairness, and when the first person would lead instead", () => {
    const { turns, fairness } = proposeTurns(facts([person("a", 1), person("b", 2)]), TODAY, 2);
    expect(fairness.shortfall).toBeCloseTo(0.5);
    expect(turns[0]!.alternatives).toEqual([
      { personId: "b", shortfall: 0.5, change: 0, insteadOn: "2026-03-30" },
    ]);
  });

  test("keep an override while its person can serve, and say when it no longer applies", () => {
    const three = [person("a", 1), person("b", 2), person("c", 3)];
    const kept = proposeTurns(facts(three, { decisions: [override(0, "c")] }), TODAY).turns[0]!;
    expect(kept).toMatchObject({ personId: "c", how: "override", reason: null, dropped: [] });
    const away = [person("c", 3, { absences: [{ startsOn: "2026-01-05", endsOn: "2026-03-01" }] })];
    const lost = proposeTurns(
      facts([...three.slice(0, 2), ...away], { decisions: [override(0, "c")] }),
      TODAY,
    ).turns[0]!;
    expect(lost).toMatchObject({ personId: "a", how: "rule" });
    expect(lost.dropped[0]).toMatchObject({ kind: "override", why: "cannot-serve" });
    expect(lost.unable).toEqual([{ personId: "c", obstacles: ["away"] }]);
  });

  test("keep a swap when a turn is moved, and drop it as a whole", () => {
    const four = ["a", "b", "c", "d"].map((id, at) => person(id, at));
    const swap = { id: "s", kind: "swap", slots: [0, 2], people: ["a", "c"], at: 1 } as const;
    const moved = { ...rhythm, shifts: new Map([[1, 28]]) };
    const { turns } = proposeTurns(facts(four, { rhythm: moved, decisions: [swap] }), TODAY);
    expect(turns.slice(0, 3).map(({ personId, how }) => [personId, how])).toEqual([
      ["c", "swap"],
      ["b", "rule"],
      ["a", "swap"],
    ]);
    expect(turns[2]!.startsOn).toBe("2026-07-20");
    const gone = four.filter(({ id }) => id !== "c");
    const { turns: after } = proposeTurns(facts(gone, { decisions: [swap] }), TODAY);
    expect(after[0]!.dropped[0]).toMatchObject({ kind: "swap", why: "cannot-serve" });
    expect(after.every(({ how }) => how === "rule")).toBe(true);
  });

  test("name the causes of a gap and its remedies", () => {
    const always = { startsOn: "2025-01-01", endsOn: null };
    const silent: Candidate = { ...person("x", 0), memberships: [always], willing: [] };
    const gone = person("y", 1, { absences: [{ startsOn: "2026-01-01", endsOn: "2026-02-20" }] });
    const gap = proposeTurns(facts([silent, gone]), TODAY).turns[0]!;
    expect(gap).toMatchObject({ personId: null, how: "gap", alternatives: [] });
    expect(gap.gap).toEqual({
      causes: [
        { obstacle: "not-willing", people: 1 },
        { obstacle: "away", people: 1 },
      ],
      remedies: [
        { kind: "ask", personIds: ["x"] },
        // 18 of its 91 days are away then.
        { kind: "move", days: 28, personId: "y" },
      ],
    });
    expect(proposeTurns(facts([]), TODAY).turns[0]!.gap).toEqual({
      causes: [],
      remedies: [{ kind: "join" }],
    });
  });

  test("plan nobody while another trial leads the team, and say so", () => {
    const led = [{ startsOn: "2025-12-01", endsOn: "2026-01-12" }];
    const { turns } = proposeTurns(facts([person("a", 1)], { led }), TODAY, 1);
    expect(turns[0]!.gap).toEqual({
      causes: [{ obstacle: "team-led", people: 1 }],
      remedies: [{ kind: "move", days: 7, personId: "a" }],
    });
  });

  test.each([
    ["as the days of handover begin", "2026-03-30", "2026-03-30"],
    ["within the days of handover", "2026-04-05", "2026-04-05"],
    ["after them", "2026-04-06", "2026-04-06"],
    ["before them", "2026-03-29", null],
  ])("end where another trial leads the team %s", (_, startsOn, endsOn) => {
    const led = [{ startsOn, endsOn: "2026-07-01" }];
    for (const decisions of [[], [override(0, "a")]]) {
      const { turns } = proposeTurns(facts([person("a", 1)], { led, decisions }), TODAY, 2);
      if (endsOn) expect(turns[0]).toMatchObject({ personId: "a", endsOn });
      else expect(turns[0]!.gap?.causes).toEqual([{ obstacle: "team-led", people: 1 }]);
      expect(turns[1]!.personId).toBeNull();
    }
  });

  test("leave a turn that has begun unchanged", () => {
    const began = slotAt(rhythm, 0);
    const held = [{ ...began, personId: "b", stands: true, among: ["a", "b"] }];
    const known = facts([person("a", 1), person("b", 2)], { held, decisions: [override(0, "a")] });
    const { turns } = proposeTurns(known, began.startsOn);
    expect(firstSlotAfter(rhythm, began.startsOn)).toBe(1);
    expect(turns[0]).toMatchObject({ slot: 1, personId: "a" });
  });
});

describe("fairness", () => {
  test("counts offers, shares each chance equally, and has balances that add up to zero", () => {
    const among = ["a", "b"];
    const one = fairnessOf(
      [],
      [
        { to: "a", taken: false, among },
        { to: "a", taken: true, among },
        { to: "b", taken: true, among: ["b"] },
      ],
    );
    expect(one.balances).toEqual([
      { personId: "a", offered: 2, share: 1, balance: 1 },
      { personId: "b", offered: 1, share: 2, balance: -1 },
    ]);
    expect(one).toMatchObject({ shortfall: 1, spread: 2, repeats: 1 });
    // Shares 1 and 2 of 3, offers 2 and 1 of 3: the Lorenz curve goes through (2/3, 1/3).
    expect(one.gini).toBeCloseTo(1 / 3);
  });

  test("is even without offers or with equal offers", () => {
    expect(fairnessOf(["a"], [])).toMatchObject({ shortfall: 0, spread: 0, gini: 0, repeats: 0 });
    const among = ["a", "b"];
    const even = among.map((to) => ({ to, taken: true, among }));
    expect(fairnessOf([], even)).toMatchObject({ shortfall: 0, spread: 0, gini: 0, repeats: 1 });
  });

  test("is nothing to speak of while nobody takes part, or only one", () => {
    expect(isBetweenPeople(fairnessOf([], []))).toBe(false);
    expect(isBetweenPeople(fairnessOf(["a", "b"], []))).toBe(false);
    const alone = { to: "a", taken: true, among: ["a"] };
    expect(isBetweenPeople(fairnessOf(["a", "b"], [alone, alone]))).toBe(false);
    expect(isBetweenPeople(fairnessOf([], [{ ...alone, among: ["a", "b"] }]))).toBe(true);
  });
});
