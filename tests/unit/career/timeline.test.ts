import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Career } from "@/lib/career/period";
import { axisOf, choiceFrom, laneThings, queryOf } from "@/lib/career/timeline";

const IDS = ["d", "c", "b", "a"];
const KEYS = ["role-1", "trial-1"];
const choice = (said: Record<string, string | string[]>, ids = IDS) => choiceFrom(said, ids, KEYS);

describe("what an address chooses", () => {
  test("is by default the leaning, the first against the latest, and the latest to read", () => {
    const usual = { dimension: null, compared: { from: "a", to: "d" }, point: "d" };
    expect(choice({})).toEqual(usual);
    const nonsense = { dimension: "x", from: "x", to: ["a"], point: "x" };
    expect(choice(nonsense)).toEqual(usual);
  });

  test("is any two assessments, the earlier one first, and never one with itself", () => {
    expect(choice({ from: "b", to: "c" }).compared).toEqual({ from: "b", to: "c" });
    expect(choice({ from: "c", to: "b" }).compared).toEqual({ from: "b", to: "c" });
    expect(choice({ from: "b" }).compared).toEqual({ from: "b", to: "d" });
    expect(choice({ from: "b", to: "b" }).compared).toEqual({ from: "a", to: "d" });
    expect(choice({}, ["d"]).compared).toBeNull();
  });

  test("is anything that can be read", () => {
    expect(choice({ point: "trial-1", dimension: "coding" })).toMatchObject({
      point: "trial-1",
      dimension: "coding",
    });
  });

  test("is read from the query that says it", () => {
    const some = fc.constantFrom(...IDS, ...KEYS, "energy", "scale", "x");
    const said = fc.dictionary(fc.constantFrom("dimension", "from", "to", "point"), some);
    fc.assert(
      fc.property(said, fc.integer({ min: 1, max: 4 }), (address, count) => {
        const chosen = choiceFrom(address, IDS.slice(0, count), KEYS);
        const again = Object.fromEntries(new URLSearchParams(queryOf(chosen)));
        expect(choiceFrom(again, IDS.slice(0, count), KEYS)).toEqual(chosen);
        if (chosen.compared)
          expect(IDS.indexOf(chosen.compared.from)).toBeGreaterThan(
            IDS.indexOf(chosen.compared.to),
          );
      }),
    );
  });
});

const CAREER: Career = {
  roles: [
    { id: "1", title: "Tech lead", work: "BOTH", startsOn: "2025-01-01", endsOn: null },
    { id: "2", title: "Engineer", work: "HANDS_ON", startsOn: "2019-01-01", endsOn: "2025-01-01" },
  ],
  plans: [],
  trials: [
    {
      id: "t",
      team: "Storage",
      startsOn: "2025-02-01",
      endsOn: "2025-04-26",
      decision: {
        outcome: "NOT_NOW",
        record: { options: "", evidence: "", why: "" },
        on: "2025-05-01",
      },
    },
  ],
};
const answered = (id: string, day: string, instrumentVersion: number) => ({
  id,
  day,
  instrumentVersion,
});
const RECORDS = [
  answered("d", "2026-09-01", 1),
  answered("c", "2026-06-01", 2),
  answered("b", "2026-03-01", 2),
  answered("a", "2025-12-01", 1),
];

describe("the lanes", () => {
  const things = laneThings(CAREER, RECORDS, "UTC");

  test("hold roles by their kind of work, trials and decisions", () => {
    expect(things.map(({ key, lanes }) => `${key} ${lanes.join("+")}`)).toEqual([
      "role-1 HANDS_ON+LEADING",
      "role-2 HANDS_ON",
      "trial-t TRIALS",
      "decision-0 DECISIONS",
      "version-1 VERSIONS",
      "version-2 VERSIONS",
      "version-3 VERSIONS",
    ]);
  });

  test("hold each run of answers on one version, up to the first on another", () => {
    const versions = things.flatMap((thing) =>
      thing.kind === "version"
        ? [`${thing.version}: ${thing.startsOn} ${thing.endsOn} ${thing.count}`]
        : [],
    );
    expect(versions).toEqual([
      "1: 2025-12-01 2026-03-01 1",
      "2: 2026-03-01 2026-09-01 2",
      "1: 2026-09-01 null 1",
    ]);
  });

  test("start with the earliest of all, and end today", () => {
    expect(axisOf(things, RECORDS, "2026-11-29")).toEqual({
      first: "2019-01-01",
      last: "2026-11-29",
    });
    expect(axisOf([], RECORDS, "2026-11-29").first).toBe("2025-12-01");
    expect(axisOf([], [], "2026-11-29").first).toBe("2026-11-29");
  });
});
