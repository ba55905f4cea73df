import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, toDatabaseDay } from "@/lib/day";
import {
  gradeSeen,
  showsAtLeast,
  namingProblem,
  type ShareFacts,
  type Relation,
} from "@/lib/sharing/policy";

const TODAY = "2026-11-24";
const GRADES = ["NOTHING", "VERDICT", "SCORES", "EVERYTHING"] as const;
const AUDIENCES: Relation[] = ["direct manager", "named sponsor", "named mentor"];
const OTHERS: Relation[] = [
  "former manager",
  "formerly named",
  "director",
  "colleague",
  "trial sponsor",
  "delegate",
  "people partner",
  "admin",
  "removed",
];
const at = (days: number) => toDatabaseDay(addDays(TODAY, days));

describe("the truth table", () => {
  const relations: Relation[] = ["self", ...AUDIENCES, ...OTHERS];
  const expiries = { none: null, past: -1, today: 0, tomorrow: 1 };
  const begun = { never: null, before: -30, "with it": -10, after: -9 };
  const cells = relations.flatMap((relation) =>
    GRADES.flatMap((grade) =>
      [false, true].flatMap((draft) =>
        Object.entries(expiries).flatMap(([expiry, ends]) =>
          Object.entries(begun).flatMap(([since, begins]) =>
            [false, true].map((withdrawn) => {
              const expiresOn = ends === null ? null : addDays(TODAY, ends);
              const shared = { grade, decidedAt: at(-10), expiresOn };
              const nothing = { grade: "NOTHING", decidedAt: at(-1), expiresOn: null } as const;
              const decision = withdrawn ? nothing : shared;
              const facts: ShareFacts = {
                relation,
                draft,
                decision,
                today: TODAY,
                since: begins === null ? null : at(begins),
              };
              // The rule again, written independently of the policy.
              const opens =
                AUDIENCES.includes(relation) &&
                !draft &&
                !withdrawn &&
                ["none", "tomorrow"].includes(expiry) &&
                ["before", "with it"].includes(since);
              const expected = relation === "self" ? "EVERYTHING" : opens ? grade : "NOTHING";
              const name = [relation, grade, draft, expiry, since, withdrawn].join(", ");
              return { name, facts, expected };
            }),
          ),
        ),
      ),
    ),
  );

  test(`holds in all ${cells.length} cells: relation × grade × draft × expiry × since × withdrawn`, () => {
    expect(cells.length).toBe(13 * 4 * 2 * 4 * 4 * 2);
    for (const { name, facts, expected } of cells)
      expect([name, gradeSeen(facts)]).toEqual([name, expected]);
  });

  test("without a decision nobody else sees anything", () => {
    for (const relation of [...AUDIENCES, ...OTHERS])
      expect(
        gradeSeen({ relation, draft: false, decision: null, since: at(-30), today: TODAY }),
      ).toBe("NOTHING");
  });
});

test("a grade shows at least what each smaller one shows, and itself", () => {
  for (const [place, grade] of GRADES.entries())
    expect(GRADES.filter((least) => showsAtLeast(grade, least))).toEqual(
      GRADES.slice(0, place + 1),
    );
});

const offset = fc.integer({ min: -800, max: 800 });
const facts: fc.Arbitrary<ShareFacts> = fc.record({
  relation: fc.constantFrom<Relation>(...AUDIENCES, ...OTHERS),
  draft: fc.boolean(),
  decision: fc.option(
    fc.record({
      grade: fc.constantFrom(...GRADES),
      decidedAt: offset.map(at),
      expiresOn: fc.option(offset.map((days) => addDays(TODAY, days))),
    }),
  ),
  since: fc.option(offset.map(at)),
  today: fc.constant(TODAY),
});

test("a lower grade or an earlier expiry never shows more", () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...GRADES), offset, (some, grade, days) => {
      if (!some.decision) return;
      const less = showsAtLeast(some.decision.grade, grade) ? grade : some.decision.grade;
      const expiresOn = addDays(TODAY, days);
      const sooner = some.decision.expiresOn ?? "9999-12-31";
      const until = expiresOn < sooner ? expiresOn : some.decision.expiresOn;
      const decision = { ...some.decision, grade: less, expiresOn: until };
      expect(showsAtLeast(gradeSeen(some), gradeSeen({ ...some, decision }))).toBe(true);
    }),
  );
});

test("a later relation never shows more, and the passing of time never opens anything", () => {
  fc.assert(
    fc.property(facts, fc.nat({ max: 900 }), (some, days) => {
      const since = some.since && new Date(some.since.getTime() + days * 86_400_000);
      expect(showsAtLeast(gradeSeen(some), gradeSeen({ ...some, since }))).toBe(true);
      const later = { ...some, today: addDays(TODAY, days) };
      expect(showsAtLeast(gradeSeen(some), gradeSeen(later))).toBe(true);
    }),
  );
});

test("a sponsor or mentor is another colleague who has joined and has no other role already", () => {
  const about = { userId: "me", managerId: "boss", otherRoleId: "mentor" };
  const joined = (id: string) => namingProblem({ id, hasJoined: true }, about);
  expect(namingProblem(null, about)).toBe("nobody-here");
  expect(namingProblem({ id: "x", hasJoined: false }, about)).toBe("nobody-here");
  expect(joined("me")).toBe("yourself");
  expect(joined("boss")).toBe("is-your-manager");
  expect(joined("mentor")).toBe("has-another-role");
  expect(joined("x")).toBeNull();
  expect(namingProblem({ id: "x", hasJoined: true }, { ...about, managerId: null })).toBeNull();
});
