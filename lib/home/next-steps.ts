import { addDays, type Day } from "@/lib/day";
import { rungsOn, type PlacedRung, type Track } from "@/lib/ladder/ladder";
import { planHref, type Goal, type Proposed } from "@/lib/plan/goal";
import type { Verdict } from "@/lib/scoring/leaning";
import type { Reason } from "@/lib/trial/proposal/input";

/** A step that follows from a verdict. */
export type StepKind =
  | ("judged" | "evidence" | "plan")
  | ("trial" | "talk" | "decide-by")
  | ("warning" | "lead" | "manager");

/**
 * A step with its one act: reading, doing it (the page is filled in), or seeing what was done
 * already.
 */
export type NextStep = { kind: StepKind; act: "read" | "do" | "see"; href: string };

/** What decides which steps are left. */
export type StepFacts = {
  today: Day;
  /** The open plan, with the proposed actions that are in it. */
  plan: { goals: readonly Goal[] } | null;
  /** The open trial. */
  trialId: string | null;
  /** Whether they can ask for a trial. */
  asks: boolean;
  /** The rung of each track where the two tracks meet. */
  meeting: Record<Track, string | null>;
};

/** How long somebody who is undecided takes to decide, unless they choose another day. */
const DECIDE_DAYS = 90;

/** The three steps that follow from a verdict; what is done already leads to the thing itself. */
export function nextStepsFrom(verdict: Verdict, facts: StepFacts): NextStep[] {
  const { today, meeting } = facts;
  if (verdict === "IC") {
    const target = roleOn("IC", facts);
    const ladder = `/ladder${meeting.IC ? `#${meeting.IC}` : ""}`;
    return [
      { kind: "judged", act: "read", href: ladder },
      goalStep("evidence", "evidence", facts, target),
      planStep("plan", facts, target),
    ];
  }
  if (verdict === "UNDECIDED") {
    const target: Proposed = { target: "DECIDE_BY", decideBy: addDays(today, DECIDE_DAYS) };
    return [
      trialStep("trial", "undecided", facts),
      goalStep("talk", "talk-both", facts, target),
      planStep("decide-by", facts, target),
    ];
  }
  return [
    { kind: "warning", act: "read", href: "/guide#warning" },
    trialStep("lead", "leading", facts),
    goalStep("manager", "talk-manager", facts, roleOn("MANAGEMENT", facts)),
  ];
}

/** The step to do first: the first one that is not only read; null when all are done. */
export function firstToDo(steps: readonly NextStep[]): NextStep | null {
  return steps.find(({ act }) => act === "do") ?? null;
}

/**
 * The rung where a track meets the other: its first one with a counterpart, so that a ladder may
 * begin below it.
 */
export function meetingRung<R extends PlacedRung>(ladder: { rungs: R[] }, track: Track): R | null {
  const rungs = rungsOn(ladder, track);
  return rungs.find(({ counterpart }) => counterpart !== null) ?? rungs[0] ?? null;
}

function roleOn(track: Track, { meeting }: StepFacts): Proposed {
  return { target: "RUNG", rung: meeting[track] ?? undefined };
}

function planStep(kind: StepKind, { plan }: StepFacts, target: Proposed): NextStep {
  return plan
    ? { kind, act: "see", href: "/plan#target" }
    : { kind, act: "do", href: planHref(target) };
}

function goalStep(kind: StepKind, goal: Goal, { plan }: StepFacts, target: Proposed): NextStep {
  if (plan?.goals.includes(goal)) return { kind, act: "see", href: "/plan#actions" };
  return { kind, act: "do", href: planHref(plan ? { goal } : { ...target, goal }) };
}

function trialStep(kind: StepKind, reason: Reason, { trialId, asks }: StepFacts): NextStep {
  if (trialId) return { kind, act: "see", href: `/trials/${trialId}` };
  return asks
    ? { kind, act: "do", href: `/trials/new?reason=${reason}` }
    : { kind, act: "read", href: "/guide#trial" };
}
