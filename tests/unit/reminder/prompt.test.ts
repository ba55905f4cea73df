import { expect, test } from "vitest";
import type { GradedRecord } from "@/lib/assessment/assessment-record";
import { addDays } from "@/lib/day";
import type { Action } from "@/lib/plan/plan";
import type { SharedPlan } from "@/lib/plan/shared-queries";
import { promptsFrom, type PromptFacts } from "@/lib/reminder/prompt";
import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { leaningFrom } from "@/lib/scoring/leaning";
import { CONTEXT_WEIGHTS } from "@/lib/scoring/weights";
import { allTowards } from "../scoring/arbitraries";

const TODAY = "2026-11-29";
const NOTHING: PromptFacts = { shown: [], plan: null, due: [] };

function shown(day: string, keyed: number, form: "FULL" | "QUICK" = "FULL"): GradedRecord {
  const result = leaningFrom(FIRST_INSTRUMENT, allTowards(keyed), CONTEXT_WEIGHTS.growing);
  const record = { id: day, day, form, result, verdict: result.overall?.verdict };
  return { grade: "SCORES", record } as unknown as GradedRecord;
}

function action(dueOn: string, needs: "time"[] = [], answer: Action["answer"] = null): Action {
  const what = `action of ${dueOn}`;
  const record = { what, difference: "", needs, needsWords: "", witness: "" };
  return { id: dueOn, dueOn, record, ended: null, isCarried: false, answer };
}

function planWith(actions: Action[], reviewOn: string, reviewedAt: Date | null = null) {
  const decisions = [{ id: "d", record: {}, decidedAt: new Date(0), reviewOn, reviewedAt }];
  return { grade: "EVERYTHING", plan: { actions, decisions } } as unknown as SharedPlan;
}

const task = (kind: "review" | "decision-overdue" | "ends-soon") => {
  return { kind, userId: "boss", trialId: "t", week: kind === "review" ? 6 : null, day: TODAY };
};

test("nothing to ask is no prompt", () => {
  expect(promptsFrom(NOTHING, TODAY)).toEqual([]);
  expect(promptsFrom({ ...NOTHING, due: [task("ends-soon")] }, TODAY)).toEqual([]);
});

test("a change is asked about only when it is reliable, against the latest record from which it differs", () => {
  const of = (...records: GradedRecord[]) => promptsFrom({ ...NOTHING, shown: records }, TODAY);
  expect(of(shown("2026-11-01", 0), shown("2026-08-01", 0))).toEqual([]);
  expect(of(shown("2026-11-01", 2))).toEqual([]);
  const days = [shown("2026-11-01", 2), shown("2026-08-01", 2), shown("2026-05-01", -1)];
  const expected = { kind: "change", since: "2026-05-01", until: "2026-11-01" };
  expect(of(...days)).toMatchObject([{ ...expected, points: 100 }]);
  // A quick form and a verdict alone say nothing about a change.
  expect(of(shown("2026-11-20", -3, "QUICK"), shown("2026-11-01", 0))).toEqual([]);
  const verdict = { ...shown("2026-11-01", 3), grade: "VERDICT" } as GradedRecord;
  expect(of(verdict, shown("2026-08-01", -3))).toEqual([]);
});

test("an action is asked about two weeks before it is due, or while its need has no answer", () => {
  const of = (...actions: Action[]) =>
    promptsFrom({ ...NOTHING, plan: planWith(actions, addDays(TODAY, 99)) }, TODAY);
  expect(of(action(addDays(TODAY, 15)))).toEqual([]);
  expect(of(action(addDays(TODAY, 14)))).toMatchObject([{ kind: "action", waits: false }]);
  expect(of(action(addDays(TODAY, 60), ["time"]))).toMatchObject([{ waits: true }]);
  const answer = { text: "Yes", at: new Date(0), by: null };
  expect(of(action(addDays(TODAY, 60), ["time"], answer))).toEqual([]);
});

test("at most three prompts, overdue decisions first", () => {
  const facts: PromptFacts = {
    shown: [shown("2026-11-01", 2), shown("2026-08-01", -2)],
    plan: planWith([action(TODAY)], TODAY),
    due: [task("review"), task("decision-overdue")],
  };
  const kinds = promptsFrom(facts, TODAY).map(({ kind }) => kind);
  expect(kinds).toEqual(["trial-decision", "plan-decision", "review"]);
  const reviewed = { ...facts, plan: planWith([action(TODAY)], TODAY, new Date(0)), due: [] };
  expect(promptsFrom(reviewed, TODAY).map(({ kind }) => kind)).toEqual(["change", "action"]);
});
