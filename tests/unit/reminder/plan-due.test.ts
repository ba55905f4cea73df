import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/day";
import { planDueFrom, type PlanDueFacts } from "@/lib/reminder/plan-due";

const TODAY = "2026-11-24";
const due = (facts: Partial<PlanDueFacts>) =>
  planDueFrom(
    {
      id: "plan",
      personId: "jonas",
      decideBy: null,
      openActions: [],
      unreviewed: null,
      ...facts,
    },
    TODAY,
  ).map(({ kind, subjectId, day }) => `${kind} ${subjectId} ${day}`);
const on = (days: number) => addDays(TODAY, days);

describe("what is due in a plan", () => {
  test("is nothing while nothing has a day that is near", () => {
    expect(due({})).toEqual([]);
  });

  test("is an open action from a week before its day, and on", () => {
    const action = (days: number) => due({ openActions: [{ id: "action", dueOn: on(days) }] });
    expect(action(8)).toEqual([]);
    expect(action(7)).toEqual([`plan-action action ${on(7)}`]);
    expect(action(-40)).toEqual([`plan-action action ${on(-40)}`]);
  });

  test("is the day of decision from two weeks before, and on", () => {
    expect(due({ decideBy: on(15) })).toEqual([]);
    expect(due({ decideBy: on(14) })).toEqual([`plan-decide plan ${on(14)}`]);
    expect(due({ decideBy: on(-1) })).toEqual([`plan-decide plan ${on(-1)}`]);
  });

  test("is the review of a decision from its day, until it is done", () => {
    const review = (days: number) => due({ unreviewed: { id: "decision", reviewOn: on(days) } });
    expect(review(1)).toEqual([]);
    expect(review(0)).toEqual([`plan-review decision ${on(0)}`]);
    expect(review(-100)).toEqual([`plan-review decision ${on(-100)}`]);
  });
});
