import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/day";
import { gradeSeen, showsAtLeast, type Facts, type Relation } from "@/lib/sharing/policy";

const TODAY = "2026-11-24";
const GRADES = ["NOTHING", "VERDICT", "SCORES", "EVERYTHING"] as const;
const OTHERS: Relation[] = [
  "former manager",
  "director",
  "colleague",
  "sponsor",
  "admin",
  "removed",
];

const offset = fc.integer({ min: -800, max: 800 });
const facts: fc.Arbitrary<Facts> = fc.record({
  relation: fc.constantFrom<Relation>("direct manager", ...OTHERS),
  draft: fc.boolean(),
  decision: fc.option(
    fc.record({
      grade: fc.constantFrom(...GRADES),
      decidedOn: offset.map((days) => addDays(TODAY, days)),
      expiresOn: fc.option(offset.map((days) => addDays(TODAY, days))),
    }),
  ),
  since: fc.option(offset.map((days) => addDays(TODAY, days))),
  today: fc.constant(TODAY),
});

const shared: Facts = {
  relation: "direct manager",
  draft: false,
  decision: { grade: "SCORES", decidedOn: "2026-11-01", expiresOn: null },
  since: "2026-01-01",
  today: TODAY,
};

describe("what a reader sees of an assessment", () => {
  test("the direct manager sees what was decided, and the owner everything", () => {
    expect(gradeSeen(shared)).toBe("SCORES");
    expect(gradeSeen({ ...shared, relation: "self", draft: true, decision: null })).toBe(
      "EVERYTHING",
    );
  });

  test("nobody else ever sees anything", () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...OTHERS), (some, relation) => {
        expect(gradeSeen({ ...some, relation })).toBe("NOTHING");
      }),
    );
  });

  test("a draft, an undecided, an expired and an outlived decision show nothing", () => {
    const decision = { grade: "EVERYTHING", decidedOn: "2026-11-01", expiresOn: TODAY } as const;
    expect(gradeSeen({ ...shared, draft: true })).toBe("NOTHING");
    expect(gradeSeen({ ...shared, decision: null })).toBe("NOTHING");
    expect(gradeSeen({ ...shared, decision })).toBe("NOTHING");
    expect(gradeSeen({ ...shared, since: "2026-11-02" })).toBe("NOTHING");
    expect(gradeSeen({ ...shared, since: "2026-11-01" })).toBe("SCORES");
  });

  test("deciding for less, or for less long, never shows more", () => {
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
});
