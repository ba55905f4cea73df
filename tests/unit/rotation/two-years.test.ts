import { describe, expect, test } from "vitest";
import { obstaclesOf } from "@/lib/rotation/eligibility";
import { fairnessOf, repeatsOf, type Offer } from "@/lib/rotation/fairness";
import { gapOf } from "@/lib/rotation/gap";
import { sharedDays } from "@/lib/stretch";
import { lifeOf, type Life } from "./random-team";
import { roundRobin } from "./round-robin";

const SEEDS = Array.from({ length: 500 }, (_, at) => at + 1);
const LIVES = SEEDS.map((seed) => lifeOf(seed));
// Without swaps, overrides and refusals, which are not the order's fault.
const QUIET_LIVES = SEEDS.map((seed) => lifeOf(seed, true));

const ledIn = ({ steps }: Life) => steps.flatMap(({ held }) => (held ? [held] : []));
const offersOf = (life: Life): Offer[] =>
  ledIn(life).map(({ personId, among }) => ({ to: personId, taken: true, among }));

describe("500 random teams over two years of absences, opt-outs, swaps and overrides", () => {
  test("contain every kind of turn", () => {
    const all = LIVES.flatMap(({ steps }) => steps);
    const by = (how: string) => all.filter(({ planned }) => planned.how === how).length;
    expect(all.length).toBeGreaterThan(5000);
    expect(by("gap")).toBeGreaterThan(500);
    expect(by("override")).toBeGreaterThan(100);
    expect(by("swap")).toBeGreaterThan(100);
    expect(all.filter(({ planned }) => planned.dropped.length > 0).length).toBeGreaterThan(20);
  });

  test("nobody leads twice at a time, and a team has one lead except for the overlap", () => {
    for (const life of LIVES) {
      const led = ledIn(life);
      for (const [at, one] of led.entries())
        for (const other of led.slice(at + 1)) {
          const shared = sharedDays(one, other);
          if (one.personId === other.personId) expect(shared).toBe(0);
          expect(shared).toBeLessThanOrEqual(life.rhythm.overlapDays);
        }
    }
  });

  test("only people who can serve lead: members, willing, present, in no other trial, not twice in a row", () => {
    for (const life of LIVES) {
      const led = ledIn(life);
      for (const turn of led) {
        const person = life.candidates.find(({ id }) => id === turn.personId)!;
        const turns = led.filter((one) => one.startsOn < turn.startsOn);
        const found = obstaclesOf(person, turn, { turns, passed: new Set() });
        // An absence entered after the turn began does not end it.
        expect(found.filter((obstacle) => obstacle !== "away")).toEqual([]);
        expect(turn.among).toContain(turn.personId);
      }
    }
  });

  test("a gap occurs only when nobody can serve, and names a cause and a remedy", () => {
    for (const { rhythm, candidates, steps } of LIVES)
      for (const { planned, held } of steps) {
        expect(held === null).toBe(planned.how === "gap");
        expect(planned.able.length === 0 || held !== null).toBe(true);
        if (held) continue;
        const gap = gapOf({ rhythm, candidates, held: [], decisions: [] }, planned, []);
        const members = planned.unable.filter((one) => !one.obstacles.includes("not-member"));
        expect(gap.causes.reduce((sum, { people }) => sum + people, 0)).toBe(members.length);
        expect(gap.remedies.length).toBeGreaterThan(0);
      }
  });

  test("nobody who could serve is skipped more often than there are others, except for exceptions", () => {
    for (const life of LIVES)
      for (const person of life.candidates) {
        let waited = 0;
        let exceptions = 0;
        const ahead = new Set<string>();
        for (const { planned, held } of life.steps) {
          if (held?.personId === person.id) {
            [waited, exceptions] = [0, 0];
            ahead.clear();
          } else if (held && planned.able.includes(person.id)) {
            waited += 1;
            if (life.exceptions.has(planned.slot)) exceptions += 1;
            else {
              expect(ahead.has(held.personId)).toBe(false);
              ahead.add(held.personId);
            }
          }
          expect(waited).toBeLessThanOrEqual(life.candidates.length - 1 + exceptions);
        }
      }
  });

  test("nobody gets ahead of a waiting colleague twice, unlike in a naive round robin", () => {
    const ours = QUIET_LIVES.map((life) => repeatsOf(offersOf(life)));
    const naive = QUIET_LIVES.map((life) => repeatsOf(roundRobin(life)));
    expect(Math.max(...ours)).toBe(1);
    expect(Math.max(...naive)).toBeGreaterThan(2);
    for (const [at, times] of ours.entries()) expect(times).toBeLessThanOrEqual(naive[at]!);
  });

  // Compared over all teams: no order knows who will be absent, so in a single team either can be more even. The
  // measure above is never worse in any team.
  test("chances are no less even than under a naive round robin, over all teams", () => {
    const mean = (of: (life: Life) => Offer[]) =>
      QUIET_LIVES.reduce((sum, life) => sum + fairnessOf([], of(life)).gini, 0) / SEEDS.length;
    expect(mean(offersOf)).toBeLessThanOrEqual(mean(roundRobin));
  });
});
