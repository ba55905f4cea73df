import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIRST_RUNGS } from "@/lib/ladder/first-ladder";
import {
  counterpartOf,
  ladderFlaws,
  type PlacedRung,
  rungOf,
  rungPairs,
  rungsOn,
  TRACKS,
} from "@/lib/ladder/ladder";
import { keyOfNew, ladderChange, withoutRung, withRung } from "@/lib/ladder/rung-change";
import { rungsFrom, rungWith } from "@/lib/ladder/written-rung";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { COMPANY_CONTEXTS } from "@/lib/scoring/weights";
import { breaksFrenchTypography } from "@/tests/support/french";

const first = { rungs: FIRST_RUNGS };

describe("the ladder that comes with Pendulum", () => {
  test("has four rungs a track, each beside its counterpart", () => {
    expect(ladderFlaws(FIRST_RUNGS)).toEqual([]);
    const names = rungPairs(first).map(({ IC, MANAGEMENT }) => [IC?.name.en, MANAGEMENT?.name.en]);
    expect(names).toEqual([
      ["Staff Engineer", "Engineering Manager"],
      ["Principal Engineer", "Director"],
      ["Distinguished Engineer", "VP Engineering"],
      ["Hands-on CTO", "CTO"],
    ]);
  });

  test("spreads its expectations over the five dimensions and marks shared ones", () => {
    const expectations = FIRST_RUNGS.flatMap((rung) => rung.expectations);
    expect(expectations).toHaveLength(20);
    expect(new Set(expectations.map(({ dimension }) => dimension))).toEqual(new Set(DIMENSIONS));
    for (const track of TRACKS)
      expect(rungsOn(first, track).some((rung) => rung.expectations.some((e) => e.isShared))).toBe(
        true,
      );
  });

  test("says everything in both languages, in short sentences and in French typography", () => {
    const texts = (language: string) =>
      [...JSON.stringify(FIRST_RUNGS).matchAll(new RegExp(`"${language}":"(.*?)"`, "g"))].map(
        ([, text = ""]) => text,
      );
    expect(texts("fr")).toHaveLength(texts("en").length);
    for (const sentence of texts("en").flatMap((text) => text.split(/(?<=\.) /)))
      expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(15);
    for (const text of texts("fr")) expect(breaksFrenchTypography(text), text).toBe(false);
  });

  test("exists as a role in some company size, with a range from low to high", () => {
    for (const { key, roles } of FIRST_RUNGS) {
      if (roles.follows !== null) continue;
      const sizes = COMPANY_CONTEXTS.map((size) => roles.sizes[size]).filter((role) => role);
      expect(sizes.length, key).toBeGreaterThan(0);
      for (const role of sizes)
        for (const range of [role?.coding, role?.reports])
          expect(range ? range.to - range.from : 0, key).toBeGreaterThanOrEqual(0);
    }
  });

  test("survives the database's JSON", () => {
    expect(rungsFrom(JSON.parse(JSON.stringify(FIRST_RUNGS)))).toEqual(FIRST_RUNGS);
    expect(() => rungsFrom(FIRST_RUNGS.slice(1))).toThrow(/order-gap/);
  });
});

test("Staff Engineer and Engineering Manager take their figures from the roles of each size", () => {
  const roles = (at: number) => ({
    roles: {
      staffCoding: { from: at, to: at + 1 },
      managerCoding: { from: at + 2, to: at + 3 },
      reports: { from: at + 4, to: at + 5 },
    },
  });
  const settings = { small: roles(10), growing: roles(20), large: roles(30) };
  const rungs = FIRST_RUNGS.map((rung) => rungWith(rung, settings));
  const sizeOf = (key: string) => rungOf({ rungs }, key)?.sizes;
  expect(sizeOf("staff-engineer")?.small).toMatchObject({
    coding: { from: 10, to: 11 },
    reports: null,
  });
  expect(sizeOf("engineering-manager")?.large).toMatchObject({
    coding: { from: 32, to: 33 },
    reports: { from: 34, to: 35 },
  });
  expect(sizeOf("principal-engineer")?.small).toBeNull();
});

const aKey = fc.constantFrom("a", "b", "c", "d", "e", "f");
const aRung: fc.Arbitrary<PlacedRung> = fc.record({
  key: aKey,
  track: fc.constantFrom(...TRACKS),
  order: fc.integer({ min: 1, max: 12 }),
  counterpart: fc.option(aKey),
});
/** Wanted rungs, and keys to remove. */
const anAct = fc.oneof(aRung, aKey);
const PAIR: PlacedRung[] = [
  { key: "first", track: "IC", order: 1, counterpart: "second" },
  { key: "second", track: "MANAGEMENT", order: 1, counterpart: "first" },
];

function after(acts: (PlacedRung | string)[]): PlacedRung[] {
  return acts.reduce<PlacedRung[]>(
    (rungs, act) => (typeof act === "string" ? withoutRung(rungs, act) : withRung(rungs, act)),
    PAIR,
  );
}

describe("changes of a ladder", () => {
  test("never leave a gap, a double key or a counterpart that is not mutual", () => {
    fc.assert(
      fc.property(fc.array(anAct), (acts) => {
        expect(ladderFlaws(after(acts))).toEqual([]);
      }),
    );
  });

  test("give a rung the place and the counterpart that are wanted, as far as there are such", () => {
    fc.assert(
      fc.property(fc.array(anAct), aRung, (acts, wanted) => {
        const before = after(acts);
        const rungs = withRung(before, wanted);
        const onTrack = rungsOn({ rungs }, wanted.track);
        expect(rungOf({ rungs }, wanted.key)?.order).toBe(Math.min(wanted.order, onTrack.length));
        const beside = before.find(({ key }) => key === wanted.counterpart && key !== wanted.key);
        const isAcross = beside !== undefined && beside.track !== wanted.track;
        const found = rungOf({ rungs }, wanted.key)?.counterpart;
        expect(found).toBe(isAcross ? beside.key : null);
      }),
    );
  });

  test("keep the order of all other rungs", () => {
    fc.assert(
      fc.property(fc.array(anAct), aRung, (acts, wanted) => {
        const keys = (rungs: PlacedRung[]) =>
          TRACKS.map((track) =>
            rungsOn({ rungs }, track).flatMap(({ key }) => (key === wanted.key ? [] : key)),
          );
        expect(keys(withRung(after(acts), wanted))).toEqual(keys(after(acts)));
      }),
    );
  });

  test("show every rung exactly once, side by side with its counterpart", () => {
    fc.assert(
      fc.property(fc.array(anAct), (acts) => {
        const rungs = after(acts);
        const pairs = rungPairs({ rungs });
        const shown = pairs.flatMap(({ IC, MANAGEMENT }) => [IC?.key, MANAGEMENT?.key]);
        expect(shown.filter((key) => key !== undefined).sort()).toEqual(
          rungs.map(({ key }) => key).sort(),
        );
        for (const { IC, MANAGEMENT } of pairs)
          for (const rung of [IC, MANAGEMENT])
            if (rung) expect(counterpartOf({ rungs }, rung)).toBe(rung === IC ? MANAGEMENT : IC);
      }),
    );
  });
});

test("each flaw of a ladder is found", () => {
  const [ic, management] = PAIR as [PlacedRung, PlacedRung];
  expect(ladderFlaws(PAIR)).toEqual([]);
  expect(ladderFlaws([{ ...ic, counterpart: null }])).toEqual(["track-empty"]);
  expect(ladderFlaws([...PAIR, { ...ic, order: 2 }])).toContain("key-twice");
  expect(ladderFlaws([ic, { ...management, order: 2 }])).toEqual(["order-gap"]);
  expect(ladderFlaws([{ ...ic, counterpart: "gone" }, management])).toContain(
    "counterpart-missing",
  );
  expect(ladderFlaws([ic, { ...management, counterpart: null }])).toEqual([
    "counterpart-not-mutual",
  ]);
  const third: PlacedRung = { key: "third", track: "IC", order: 2, counterpart: "first" };
  expect(ladderFlaws([...PAIR, third])).toEqual(["counterpart-same-track"]);
});

test("a new rung is called after its English name, and never like another one", () => {
  expect(keyOfNew("Senior Staff Engineer", [])).toBe("senior-staff-engineer");
  expect(keyOfNew("Élève", ["eleve", "eleve-2"])).toBe("eleve-3");
  expect(keyOfNew("…", [])).toBe("rung");
});

test("a preview lists what differs, and nothing else", () => {
  expect(ladderChange(FIRST_RUNGS, rungsFrom(JSON.parse(JSON.stringify(FIRST_RUNGS))))).toEqual([]);
  const [staff] = FIRST_RUNGS;
  if (!staff) throw new Error("there is no first rung");
  const reach = { en: "The whole platform.", fr: "Toute la plateforme." };
  const changed = withRung(FIRST_RUNGS, { ...staff, order: 2, reach });
  const parts = ladderChange(FIRST_RUNGS, changed).map(({ key, parts: differing }) => [
    key,
    differing,
  ]);
  expect(Object.fromEntries(parts)).toEqual({
    "staff-engineer": ["order", "reach"],
    "principal-engineer": ["order"],
  });
  const removed = ladderChange(FIRST_RUNGS, withoutRung(FIRST_RUNGS, "director"));
  expect(removed.find(({ key }) => key === "director")).toMatchObject({ after: null });
  expect(removed.find(({ key }) => key === "principal-engineer")?.parts).toEqual(["counterpart"]);
});
