import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/day";
import { findRungs } from "@/lib/ladder/queries";
import { findPlanProgress } from "@/lib/plan/queries";
import type { Wording } from "@/lib/scoring/instrument";
import type { Verdict } from "@/lib/scoring/leaning";
import { canAsk } from "@/lib/trial/policy";
import { findOpenTrialOf } from "@/lib/trial/queries";
import type { TrialSummary } from "@/lib/trial/trial-record";
import { meetingRung, nextStepsFrom, type NextStep, type StepFacts } from "./next-steps";

/** What a verdict leads to, and the role that it speaks of. */
export type NextSteps = { steps: NextStep[]; role: Wording | null };

/** What the viewer does next after a result with this verdict. */
export async function findNextSteps(
  viewer: Viewer,
  verdict: Verdict,
  now: Date,
): Promise<NextSteps> {
  const { facts, role } = await findStepFacts(viewer, now);
  return { steps: nextStepsFrom(verdict, facts), role };
}

/** What decides what the viewer does next, with the open trial and the role that it speaks of. */
export async function findStepFacts(
  viewer: Viewer,
  now: Date,
): Promise<{ facts: StepFacts; trial: TrialSummary | null; role: Wording | null }> {
  const today = dayOf(now, viewer.timeZone);
  const [plan, trial, rungs] = await Promise.all([
    findPlanProgress(viewer),
    findOpenTrialOf(viewer, viewer.userId, now),
    findRungs({ today }),
  ]);
  const [staff, manager] = [meetingRung({ rungs }, "IC"), meetingRung({ rungs }, "MANAGEMENT")];
  const facts = {
    today,
    plan,
    trialId: trial?.id ?? null,
    asks: canAsk(viewer),
    meeting: { IC: staff?.key ?? null, MANAGEMENT: manager?.key ?? null },
  };
  return { facts, trial, role: staff?.name ?? null };
}
