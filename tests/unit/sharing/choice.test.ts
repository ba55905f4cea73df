import { describe, expect, test } from "vitest";
import { assessmentsFrom, choicesFrom, effectBefore, type ChoiceRows } from "@/lib/sharing/choice";

const TODAY = "2026-11-24";
const at = (day: number) => new Date(`2026-11-${String(day).padStart(2, "0")}T12:00:00Z`);
const priya = { id: "priya", name: "Priya" };
const tomas = { id: "tomas", name: "Tomas" };
const share = (id: string, day: number, more = {}) => ({
  id,
  grade: "SCORES" as const,
  byStanding: false,
  audience: "MANAGER" as const,
  decidedAt: at(day),
  expiresOn: null,
  audienceUser: priya,
  ...more,
});

// As the database gives them: assessments and decisions, the latest first.
const ROWS: ChoiceRows = {
  assessments: [
    {
      id: "a2",
      submittedAt: at(9),
      verdict: "UNDECIDED",
      shares: [share("s4", 9, { byStanding: true })],
    },
    {
      id: "a1",
      submittedAt: at(2),
      verdict: "IC",
      shares: [
        share("s3", 8, { grade: "NOTHING" }),
        share("m2", 7, { audience: "MENTOR", audienceUser: tomas, grade: "VERDICT" }),
        share("m1", 6, { audienceUser: tomas, grade: "VERDICT" }),
        share("s2", 5, { audience: "MENTOR", grade: "VERDICT" }),
        share("s1", 3, { grade: "EVERYTHING", expiresOn: new Date("2026-12-01T00:00:00Z") }),
        share("s0", 2, { grade: "VERDICT" }),
      ],
    },
    { id: "draft", submittedAt: null, verdict: null, shares: [share("s9", 1)] },
  ],
  standingShares: [{ ...share("f1", 4), grade: null }],
  namings: [
    { id: "n1", audience: "MENTOR", namedAt: at(4), endedAt: at(11), reader: tomas },
    { id: "n2", audience: "SPONSOR", namedAt: at(10), endedAt: null, reader: priya },
  ],
};

test("drafts are not among the shared assessments", () => {
  expect(assessmentsFrom(ROWS, "UTC")).toEqual([
    { id: "a2", submittedAt: at(9), day: "2026-11-09", verdict: "UNDECIDED" },
    { id: "a1", submittedAt: at(2), day: "2026-11-02", verdict: "IC" },
  ]);
});

describe("the history of choices", () => {
  const choices = choicesFrom(ROWS, "UTC");
  const find = (key: string) => choices.find((choice) => choice.key === key);

  test("contains each choice once, the latest first", () => {
    const days = choices.map((choice) => choice.at.getTime());
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(choices.map(({ key }) => key).toSorted()).toEqual(
      ["f1", "m1", "m2", "n1", "n1 ended", "n2", "s0", "s1", "s2", "s3", "s4", "s9"].toSorted(),
    );
  });

  test("has the day of the assessment, the reader, the grade and the expiry", () => {
    const chosen = { audience: "MANAGER", reader: "Priya", about: "assessment", byStanding: false };
    expect(find("s1")).toEqual({
      ...chosen,
      key: "s1",
      at: at(3),
      day: "2026-11-02",
      grade: "EVERYTHING",
      expiresOn: "2026-12-01",
    });
    expect(find("s3")).toMatchObject({ grade: "NOTHING", expiresOn: null, day: "2026-11-02" });
    expect(find("s4")).toMatchObject({ byStanding: true });
    expect(find("s9")).toMatchObject({ day: "2026-11-01" });
    expect(find("f1")).toMatchObject({ about: "future", grade: null, reader: "Priya" });
  });

  test("has the days on which a mentor was added and removed", () => {
    const named = { audience: "MENTOR", reader: "Tomas", expiresOn: null };
    expect(find("n1")).toEqual({ ...named, key: "n1", at: at(4), about: "named" });
    expect(find("n1 ended")).toEqual({ ...named, key: "n1 ended", at: at(11), about: "ended" });
    expect(find("n2")).toMatchObject({ about: "named", audience: "SPONSOR", reader: "Priya" });
  });
});

describe("the decision before the latest", () => {
  const reader = {
    ...priya,
    since: at(1),
    shared: new Map(),
    standing: null,
    hasAnswered: true,
    seesMore: false,
  };
  const manager = { ...reader, audience: "MANAGER" as const };
  const nothing = { grade: "NOTHING", expiresOn: null };

  test("is the previous one for the same reader in the same role", () => {
    const effect = { grade: "EVERYTHING", expiresOn: "2026-12-01" };
    expect(effectBefore(ROWS, "a1", manager, TODAY)).toEqual(effect);
  });

  test("is none after a single decision, for an unknown assessment, and when it has expired", () => {
    expect(effectBefore(ROWS, "a2", manager, TODAY)).toEqual(nothing);
    expect(effectBefore(ROWS, "a1", { ...reader, audience: "MENTOR" }, TODAY)).toEqual(nothing);
    expect(effectBefore(ROWS, "unknown", manager, TODAY)).toEqual(nothing);
    expect(effectBefore(ROWS, "a1", manager, "2026-12-01")).toEqual(nothing);
  });
});
