import type { GradedRecord, ScoresRecord } from "@/lib/assessment/assessment-record";
import { isFull } from "@/lib/assessment/policy";
import { stepBetween } from "@/lib/assessment/timeline";
import { addDays, type Day } from "@/lib/day";
import { openActions } from "@/lib/plan/plan";
import type { SharedPlan } from "@/lib/plan/shared-queries";
import type { DueThing } from "./trial-due";

/** How many prompts a 1:1 has at most. */
export const MOST_PROMPTS = 3;
/** How many days ahead an action of a plan is worth asking about. */
const ACTION_DAYS = 14;

/** Something worth asking in the next 1:1, with the source that says so. */
export type Prompt =
  | { kind: "trial-decision"; trialId: string; since: Day | null }
  | { kind: "plan-decision"; on: Day }
  | { kind: "review"; trialId: string; week: number; by: Day | null }
  | { kind: "change"; points: number; since: Day; until: Day }
  | { kind: "action"; what: string; dueOn: Day; waits: boolean };

/** What a manager knows of somebody: what is shared with them, and their own tasks in the person's trials. */
export type PromptFacts = {
  shown: readonly GradedRecord[];
  plan: SharedPlan | null;
  due: readonly DueThing[];
};

/**
 * What to ask in a 1:1, the most urgent first and at most three: an overdue decision, a check-in that
 * is due, a reliable change, an action of the shared plan. Empty when none of them is there.
 */
export function promptsFrom(facts: PromptFacts, today: Day): Prompt[] {
  return [
    ...trialPrompts(facts, "decision-overdue"),
    ...planDecisions(facts, today),
    ...trialPrompts(facts, "review"),
    ...changes(facts),
    ...actions(facts, today),
  ].slice(0, MOST_PROMPTS);
}

function trialPrompts({ due }: PromptFacts, kind: "decision-overdue" | "review"): Prompt[] {
  return due
    .filter((thing) => thing.kind === kind)
    .map(({ trialId, week, day = null }) =>
      kind === "review"
        ? { kind, trialId, week: week ?? 1, by: day }
        : { kind: "trial-decision", trialId, since: day },
    );
}

function planDecisions({ plan }: PromptFacts, today: Day): Prompt[] {
  if (plan?.grade !== "EVERYTHING") return [];
  const [latest] = plan.plan.decisions;
  if (!latest || latest.reviewedAt || latest.reviewOn > today) return [];
  return [{ kind: "plan-decision", on: latest.reviewOn }];
}

/** The latest full record against the latest earlier one from which it differs reliably. */
function changes({ shown }: PromptFacts): Prompt[] {
  const [latest, ...earlier] = scoredOf(shown).filter(isFull);
  if (!latest) return [];
  for (const before of earlier) {
    const step = stepBetween(before, latest);
    if (step.comparable && step.difference.reliable) {
      const { points } = step.difference;
      return [{ kind: "change", points, since: before.day, until: latest.day }];
    }
  }
  return [];
}

/** The shared records that show scores, in the same order. */
export function scoredOf(shown: readonly GradedRecord[]): ScoresRecord[] {
  return shown.flatMap((one) => (one.grade === "VERDICT" ? [] : [one.record]));
}

function actions({ plan }: PromptFacts, today: Day): Prompt[] {
  return openActions(plan?.plan.actions ?? []).flatMap(({ record, dueOn, answer }): Prompt[] => {
    const waits = answer === null && (record.needs.length > 0 || record.needsWords !== "");
    const isNear = dueOn <= addDays(today, ACTION_DAYS);
    return waits || isNear ? [{ kind: "action", what: record.what, dueOn, waits }] : [];
  });
}
