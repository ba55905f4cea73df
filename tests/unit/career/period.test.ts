import { describe, expect, test } from "vitest";
import { periodFrom } from "@/lib/career/input";
import { summaryOf, type Career } from "@/lib/career/period";
import type { Action, Plan } from "@/lib/plan/plan";
import { byDimension } from "@/lib/scoring/instrument";

const TODAY = "2026-11-29";
const at = (day: string) => new Date(`${day}T22:30:00Z`);

describe("the period of an address", () => {
  test.each([
    [{}, "2026-05-29", TODAY],
    [{ from: "2026-01-01", to: "2026-03-31" }, "2026-01-01", "2026-03-31"],
    [{ from: "2026-03-31", to: "2026-01-01" }, "2026-01-01", "2026-03-31"],
    [{ to: "2026-03-31" }, "2025-09-30", "2026-03-31"],
    [{ from: "2026-02-30", to: ["x"] }, "2026-05-29", TODAY],
  ])("%j", (said, from, to) => {
    expect(periodFrom(said, TODAY)).toEqual({ from, to });
  });
});

const action = (what: string, dueOn: string, ended: string | null): Action => ({
  id: what,
  dueOn,
  record: { what, difference: "", needs: [], needsWords: "", witness: "" },
  ended: ended === null ? null : { at: at(ended), ending: "DONE", reason: null },
  isCarried: false,
  answer: null,
});
const evidence = (sentence: string, happenedOn: string) => ({
  id: sentence,
  happenedOn,
  actionId: null,
  record: { sentence, link: null, metrics: [] },
});
const PLAN: Plan = {
  id: "plan",
  startedAt: at("2026-02-10"),
  closedAt: null,
  target: { kind: "STAY" },
  ladderVersion: 1,
  revision: 1,
  record: { why: "why", seat: "", returnsOn: null },
  practices: byDimension(() => null),
  actions: [
    action("ended before", "2026-03-01", "2026-02-20"),
    action("ended within", "2026-03-01", "2026-03-31"),
    action("ended after", "2026-03-01", "2026-04-02"),
    action("open", "2026-12-24", null),
    action("overdue", "2026-02-24", null),
  ],
  evidence: [
    evidence("late", "2026-04-01"),
    evidence("in", "2026-03-31"),
    evidence("first", "2026-03-01"),
  ],
  comments: [],
  decisions: [
    {
      id: "decision",
      record: { options: "", evidence: "", decision: "in the plan" },
      decidedAt: at("2026-03-31"),
      reviewOn: "2026-09-01",
      reviewedAt: null,
    },
  ],
};
const CAREER: Career = {
  roles: [
    { id: "1", title: "now", work: "HANDS_ON", startsOn: "2026-03-31", endsOn: null },
    { id: "2", title: "before", work: "LEADING", startsOn: "2020-01-01", endsOn: "2026-03-01" },
  ],
  plans: [PLAN],
  trials: [
    {
      id: "trial",
      team: "Storage",
      startsOn: "2026-01-01",
      endsOn: "2026-03-02",
      decision: {
        outcome: "NOT_NOW",
        record: { options: "", evidence: "", why: "" },
        on: "2026-03-05",
      },
    },
  ],
};

describe("a summary", () => {
  const march = summaryOf(CAREER, { from: "2026-03-01", to: "2026-03-31" }, "UTC");

  test("has the evidence and decisions of both its days and those between, the earliest first", () => {
    expect(march.evidence.map(({ id }) => id)).toEqual(["first", "in"]);
    expect(march.decisions.map(({ after, on }) => `${after} ${on}`)).toEqual([
      "trial 2026-03-05",
      "plan 2026-03-31",
    ]);
  });

  test("has the roles and trials that share a day with it", () => {
    expect(march.roles.map(({ title }) => title)).toEqual(["now"]);
    expect(march.trials).toHaveLength(1);
    const later = summaryOf(CAREER, { from: "2026-03-02", to: "2026-03-30" }, "UTC");
    expect([later.roles, later.trials]).toEqual([[], []]);
  });

  test("has the actions of its plan that ended in it or are open", () => {
    const [plan] = march.plans;
    expect(plan?.actions.map(({ action: { id } }) => id)).toEqual([
      "ended within",
      "open",
      "overdue",
    ]);
    expect(summaryOf(CAREER, { from: "2025-01-01", to: "2026-02-09" }, "UTC").plans).toEqual([]);
  });

  test("sees instants on the person's own days", () => {
    // 22:30 in UTC is the next day in Tokyo.
    const tokyo = summaryOf(CAREER, { from: "2026-03-01", to: "2026-03-31" }, "Asia/Tokyo");
    expect(tokyo.decisions.map(({ after }) => after)).toEqual(["trial"]);
    expect(tokyo.plans[0]?.actions.map(({ action: { id } }) => id)).toEqual(["open", "overdue"]);
  });
});
