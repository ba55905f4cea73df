import { describe, expect, test } from "vitest";
import { firstToDo, meetingRung, nextStepsFrom, type StepFacts } from "@/lib/home/next-steps";
import { FIRST_RUNGS } from "@/lib/ladder/first-ladder";
import { proposedFrom } from "@/lib/plan/input";
import { GOALS, planHref } from "@/lib/plan/goal";
import type { Verdict } from "@/lib/scoring/leaning";
import { proposedReason } from "@/lib/trial/proposal/input";

const TODAY = "2026-11-29";
const FREE: StepFacts = {
  today: TODAY,
  plan: null,
  trialId: null,
  asks: true,
  meeting: { IC: "staff-engineer", MANAGEMENT: "engineering-manager" },
};
const told = (verdict: Verdict, more: Partial<StepFacts> = {}) =>
  nextStepsFrom(verdict, { ...FREE, ...more }).map(({ kind, act, href }) => [kind, act, href]);

describe("the three steps after a verdict", () => {
  test("leaning IC: what is expected, a goal for evidence, and a plan, both filled in", () => {
    const target = "/plan?target=RUNG&rung=staff-engineer";
    expect(told("IC")).toEqual([
      ["judged", "read", "/ladder#staff-engineer"],
      ["evidence", "do", `${target}&goal=evidence`],
      ["plan", "do", target],
    ]);
    expect(told("IC", { plan: { goals: [] } })).toEqual([
      ["judged", "read", "/ladder#staff-engineer"],
      ["evidence", "do", "/plan?goal=evidence#actions"],
      ["plan", "see", "/plan#target"],
    ]);
    expect(told("IC", { plan: { goals: ["evidence"] } })[1]).toEqual([
      ...["evidence", "see", "/plan#actions"],
    ]);
  });

  test("undecided: a trial, talks on both tracks, and a day of decision, all filled in", () => {
    const target = "/plan?target=DECIDE_BY&decideBy=2027-02-27";
    expect(told("UNDECIDED")).toEqual([
      ["trial", "do", "/trials/new?reason=undecided"],
      ["talk", "do", `${target}&goal=talk-both`],
      ["decide-by", "do", target],
    ]);
    expect(told("UNDECIDED", { plan: { goals: ["talk-both"] }, trialId: "t" })).toEqual([
      ["trial", "see", "/trials/t"],
      ["talk", "see", "/plan#actions"],
      ["decide-by", "see", "/plan#target"],
    ]);
  });

  test("leaning Management: the warning, a trial of leading, and a manager to talk to", () => {
    expect(told("MANAGEMENT")).toEqual([
      ["warning", "read", "/guide#warning"],
      ["lead", "do", "/trials/new?reason=leading"],
      ["manager", "do", "/plan?target=RUNG&rung=engineering-manager&goal=talk-manager"],
    ]);
  });

  test("somebody who cannot ask for a trial reads what one is", () => {
    expect(told("UNDECIDED", { asks: false })[0]).toEqual(["trial", "read", "/guide#trial"]);
    const open = { asks: false, trialId: "t" };
    expect(told("MANAGEMENT", open)[1]).toEqual(["lead", "see", "/trials/t"]);
  });

  test("are three, of which one is first as long as one is left, whatever was done", () => {
    for (const verdict of ["IC", "UNDECIDED", "MANAGEMENT"] as const)
      for (const plan of [null, { goals: [] }, { goals: GOALS }])
        for (const trialId of [null, "t"])
          for (const asks of [true, false]) {
            const steps = nextStepsFrom(verdict, { ...FREE, plan, trialId, asks });
            expect(steps).toHaveLength(3);
            expect(new Set(steps.map(({ kind }) => kind)).size).toBe(3);
            const left = steps.filter(({ act }) => act === "do");
            expect(firstToDo(steps)).toBe(left[0] ?? null);
            // Doing is offered only for what is not there yet.
            if (plan) expect(left.map(({ kind }) => kind)).not.toContain("plan");
            if (plan) expect(left.map(({ kind }) => kind)).not.toContain("decide-by");
            const asking = left.filter(({ href }) => href.startsWith("/trials/new"));
            expect(asking).toHaveLength(verdict !== "IC" && asks && !trialId ? 1 : 0);
          }
  });

  test("lead to pages that understand what they propose", () => {
    for (const verdict of ["IC", "UNDECIDED", "MANAGEMENT"] as const)
      for (const { href } of nextStepsFrom(verdict, FREE)) {
        const { pathname, searchParams } = new URL(href, "https://x.example");
        const asked = Object.fromEntries(searchParams);
        if (pathname === "/plan") expect(proposedFrom(asked, TODAY)).toMatchObject(asked);
        if (pathname === "/trials/new") expect(proposedReason(asked.reason)).toBe(asked.reason);
      }
  });
});

describe("the rung where the tracks meet", () => {
  test("is the first one with a counterpart, also where a ladder begins below it", () => {
    const ladder = { rungs: FIRST_RUNGS };
    expect(meetingRung(ladder, "IC")?.key).toBe("staff-engineer");
    expect(meetingRung(ladder, "MANAGEMENT")?.key).toBe("engineering-manager");
    const senior = { key: "senior", track: "IC", order: 1, counterpart: null } as const;
    const moved = FIRST_RUNGS.map(({ key, track, order, counterpart }) => ({
      key,
      track,
      counterpart,
      order: track === "IC" ? order + 1 : order,
    }));
    expect(meetingRung({ rungs: [senior, ...moved] }, "IC")?.key).toBe("staff-engineer");
    expect(meetingRung({ rungs: [senior] }, "IC")?.key).toBe("senior");
    expect(meetingRung({ rungs: [senior] }, "MANAGEMENT")).toBeNull();
  });
});

test("what cannot be proposed for a plan is left out", () => {
  const from = (asked: Record<string, string | string[]>) => proposedFrom(asked, TODAY);
  expect(from({ target: "FLY", goal: "fame", rung: "staff-engineer" })).toEqual({});
  expect(from({ target: "DECIDE_BY", decideBy: "2026-11-29" })).toEqual({ target: "DECIDE_BY" });
  expect(from({ target: "DECIDE_BY", decideBy: "soon", rung: "x" })).toEqual({
    target: "DECIDE_BY",
  });
  expect(from({ target: ["RUNG", "STAY"], goal: ["evidence"] })).toEqual({});
  expect(planHref({})).toBe("/plan");
});
