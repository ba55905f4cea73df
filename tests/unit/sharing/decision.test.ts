import { describe, expect, test } from "vitest";
import {
  decisionAfter,
  decisionBefore,
  decisionFrom,
  effectOf,
  instantAfter,
  isUnanswered,
  resuming,
  sinceDay,
  standingEffect,
  stopping,
} from "@/lib/sharing/decision";

const TODAY = "2026-11-24";
const [MAY, JUNE, JULY] = ["05", "06", "07"].map(
  (month) => new Date(`2026-${month}-01T12:00Z`),
) as [Date, Date, Date];
const manager = { audience: "MANAGER" as const, since: MAY };

test("a row's expiry is a day or null", () => {
  const row = { grade: "SCORES" as const, decidedAt: JUNE };
  const expiresOn = new Date("2026-12-01T00:00:00Z");
  expect(decisionFrom({ ...row, expiresOn })).toEqual({ ...row, expiresOn: "2026-12-01" });
  expect(decisionFrom({ ...row, expiresOn: null })).toEqual({ ...row, expiresOn: null });
});

describe("the effect of a decision today", () => {
  const decision = { grade: "SCORES" as const, decidedAt: JUNE, expiresOn: "2026-12-01" };

  test.each(["MANAGER", "SPONSOR", "MENTOR"] as const)("is its grade for a %s", (audience) => {
    const reader = { audience, since: MAY };
    expect(effectOf(decision, reader, TODAY)).toEqual({ grade: "SCORES", expiresOn: "2026-12-01" });
    expect(effectOf({ ...decision, expiresOn: null }, reader, TODAY)).toEqual({
      grade: "SCORES",
      expiresOn: null,
    });
  });

  test("is nothing, without an end, when it was never made, has expired, or predates the relation", () => {
    const nothing = { grade: "NOTHING", expiresOn: null };
    expect(effectOf(null, manager, TODAY)).toEqual(nothing);
    expect(effectOf(decision, manager, "2026-12-01")).toEqual(nothing);
    expect(effectOf(decision, { ...manager, since: JULY }, TODAY)).toEqual(nothing);
    expect(effectOf({ ...decision, grade: "NOTHING" }, manager, TODAY)).toEqual(nothing);
  });
});

describe("the effect of a standing choice on today's assessment", () => {
  const choice = { grade: "VERDICT" as const, decidedAt: JUNE, expiresOn: "2026-12-01" };
  const ask = null;

  test("is its grade, until its end", () => {
    const effect = { grade: "VERDICT", expiresOn: "2026-12-01" };
    expect(standingEffect(choice, manager, TODAY)).toEqual(effect);
  });

  test("is that the owner is asked without one, after its end, and when it predates the relation", () => {
    expect(standingEffect(null, manager, TODAY)).toBe(ask);
    expect(standingEffect({ ...choice, grade: null }, manager, TODAY)).toBe(ask);
    expect(standingEffect(choice, manager, "2026-12-01")).toBe(ask);
    expect(standingEffect(choice, { since: JULY }, TODAY)).toBe(ask);
  });
});

test.each([
  ["a manager who came after the latest assessment", "MANAGER", JUNE, false, MAY, true],
  ["a manager who was there before it", "MANAGER", JUNE, false, JULY, false],
  ["a manager who came at the same moment", "MANAGER", JUNE, false, JUNE, false],
  ["a manager about whom there is a decision", "MANAGER", JUNE, true, MAY, false],
  ["a manager while there is no assessment", "MANAGER", JUNE, false, null, false],
  ["a mentor who came after it", "MENTOR", JUNE, false, MAY, false],
  ["a sponsor who came after it", "SPONSOR", JUNE, false, MAY, false],
] as const)("the owner is asked about %s", (_, audience, since, hasAnswered, latestAt, is) => {
  expect(isUnanswered({ audience, since, hasAnswered }, latestAt)).toBe(is);
});

test("a decision is never dated before the one it replaces, nor before the relation", () => {
  expect(instantAfter(JUNE, MAY, MAY)).toEqual(JUNE);
  expect(instantAfter(MAY, JUNE, MAY)).toEqual(new Date(JUNE.getTime() + 1));
  expect(instantAfter(JUNE, JUNE, MAY)).toEqual(new Date(JUNE.getTime() + 1));
  expect(instantAfter(MAY, null, JUNE)).toEqual(JUNE);
  expect(instantAfter(JUNE, null, MAY)).toEqual(JUNE);
});

test("a relation begins on a day of the installation's time zone", () => {
  const since = new Date("2026-11-24T23:30:00Z");
  expect(sinceDay({ since }, "UTC")).toBe("2026-11-24");
  expect(sinceDay({ since }, "Europe/Paris")).toBe("2026-11-25");
});

test("undo restores the decision before a moment, unless another was made since", () => {
  const [first, second] = [{ decidedAt: MAY }, { decidedAt: JUNE }];
  expect(decisionBefore([second, first], JUNE)).toBe(first);
  expect(decisionBefore([second], JUNE)).toBeNull();
  expect(decisionBefore([{ decidedAt: JULY }, second, first], JUNE)).toBeUndefined();
  expect(decisionBefore([second, first], JULY)).toBeUndefined();
  expect(decisionBefore([], JUNE)).toBeUndefined();
});

describe("the rows that choices add", () => {
  const about = { reader: manager, today: TODAY, now: JULY };
  const scores = { grade: "SCORES" as const, decidedAt: JUNE, expiresOn: "2026-12-01" };
  const row = { ...scores, expiresOn: new Date("2026-12-01T00:00:00Z") };

  test("the first choice is dated now, and never before the relation", () => {
    const chosen = { grade: "SCORES", expiresOn: "2026-12-01" } as const;
    expect(decisionAfter(null, chosen, about)).toEqual({ ...row, decidedAt: JULY });
    const slow = { ...about, now: new Date(0) };
    expect(decisionAfter(null, chosen, slow)).toEqual({ ...row, decidedAt: MAY });
    // What shows nothing does not end either.
    const nothing = { grade: "NOTHING", expiresOn: "2026-12-01" } as const;
    expect(decisionAfter(null, nothing, about)?.expiresOn).toBeNull();
    expect(decisionAfter(null, { ...chosen, expiresOn: null }, about)?.expiresOn).toBeNull();
  });

  test("the same choice adds none while it is in force; any other one does", () => {
    const { decidedAt: _, ...same } = scores;
    expect(decisionAfter(scores, same, about)).toBeNull();
    const later = { ...same, expiresOn: "2026-12-02" };
    const wider = { ...same, grade: "EVERYTHING" as const };
    expect(decisionAfter(scores, later, about)).not.toBeNull();
    expect(decisionAfter<string>(scores, wider, about)).not.toBeNull();
    // It ended, or was made in an earlier relation.
    expect(decisionAfter(scores, same, { ...about, today: "2026-12-01" })).not.toBeNull();
    const since = { ...about, reader: { ...manager, since: JULY } };
    expect(decisionAfter(scores, same, since)).not.toBeNull();
    // A slow clock does not date it before what it replaces.
    const slow = decisionAfter(scores, later, { ...about, now: MAY });
    expect(slow?.decidedAt.getTime()).toBe(JUNE.getTime() + 1);
  });

  test("stopping adds a row only where something is shown", () => {
    expect(stopping([], about)).toBeNull();
    expect(stopping([{ ...row, grade: "NOTHING" }], about)).toBeNull();
    expect(stopping([row], { ...about, today: "2026-12-01" })).toBeNull();
    const stopped = { grade: "NOTHING", decidedAt: JULY, expiresOn: null };
    expect(stopping([row], about)).toEqual(stopped);
  });

  test("resuming shows what was shown before the decision at a moment, if that was anything", () => {
    const stopped = { grade: "NOTHING" as const, decidedAt: JULY, expiresOn: null };
    const undone = { ...about, now: MAY, moment: JULY };
    const shown = resuming<"SCORES" | "NOTHING">([stopped, row], undone);
    expect(shown).toMatchObject({ grade: "SCORES", expiresOn: row.expiresOn });
    expect(shown?.decidedAt.getTime()).toBe(JULY.getTime() + 1);
    expect(resuming([stopped], undone)).toBeNull();
    expect(resuming([stopped, { ...stopped, decidedAt: JUNE }], undone)).toBeNull();
    expect(resuming([stopped, row], { ...undone, moment: JUNE })).toBeNull();
    expect(resuming([stopped, row], { ...undone, today: "2026-12-01" })).toBeNull();
  });
});
