import type { Viewer } from "@/lib/auth/viewer";
import { findLadder } from "@/lib/ladder/queries";
import { findPlanProgress } from "@/lib/plan/queries";
import type { Wording } from "@/lib/scoring/instrument";
import type { Verdict } from "@/lib/scoring/leaning";
import { canAsk } from "@/lib/trial/policy";
import { findOpenTrialOf } from "@/lib/trial/queries";
import { meetingRung, nextStepsFrom, type NextStep } from "./next-steps";

/** What a verdict leads to, and the role that it speaks of. */
export type NextSteps = { steps: NextStep[]; role: Wording | null };

/** What the viewer does next after a result with this verdict. */
export async function findNextSteps(
  viewer: Viewer,
  verdict: Verdict,
  now: Date,
): Promise<NextSteps> {
  const [plan, trial, ladder] = await Promise.all([
    findPlanProgress(viewer),
    findOpenTrialOf(viewer, viewer.userId, now),
    findLadder(viewer),
  ]);
  const [staff, manager] = [meetingRung(ladder, "IC"), meetingRung(ladder, "MANAGEMENT")];
  const steps = nextStepsFrom(verdict, {
    today: viewer.today,
    plan,
    trialId: trial?.id ?? null,
    asks: canAsk(viewer),
    meeting: { IC: staff?.key ?? null, MANAGEMENT: manager?.key ?? null },
  });
  return { steps, role: staff?.name ?? null };
}
