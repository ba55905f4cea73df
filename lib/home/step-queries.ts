import type { Viewer } from "@/lib/auth/viewer";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { readAlone } from "@/lib/db/reading";
import { rungsOnDay } from "@/lib/ladder/queries";
import type { WrittenRung } from "@/lib/ladder/written-rung";
import { progressFrom } from "@/lib/plan/queries";
import { OPEN_PLAN } from "@/lib/reminder/plan-queries";
import type { Wording } from "@/lib/scoring/instrument";
import type { Verdict } from "@/lib/scoring/leaning";
import { canAsk } from "@/lib/trial/policy";
import { OWN_TRIALS, openTrialFrom } from "@/lib/trial/queries";
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
  const [row, rungs] = await Promise.all([
    db().user.findUniqueOrThrow({
      where: { id: viewer.userId },
      relationLoadStrategy: "join",
      select: STEP_COLUMNS,
    }),
    readAlone(rungsOnDay(dayOf(now, viewer.timeZone))),
  ]);
  const { facts, role } = stepFactsFrom(viewer, row, rungs, now);
  return { steps: nextStepsFrom(verdict, facts), role };
}

/** What is read of the viewer's own row to know what they do next. */
export const STEP_COLUMNS = { plans: OPEN_PLAN, trials: OWN_TRIALS } satisfies Prisma.UserSelect;

/** What decides what the viewer does next, with the open trial and the role that it speaks of. */
export function stepFactsFrom(
  viewer: Viewer,
  { plans, trials }: Prisma.UserGetPayload<{ select: typeof STEP_COLUMNS }>,
  rungs: WrittenRung[],
  now: Date,
): { facts: StepFacts; trial: TrialSummary | null; role: Wording | null } {
  const trial = openTrialFrom(viewer, trials, now);
  const [staff, manager] = [meetingRung({ rungs }, "IC"), meetingRung({ rungs }, "MANAGEMENT")];
  const facts = {
    today: dayOf(now, viewer.timeZone),
    plan: progressFrom(plans[0]),
    trialId: trial?.id ?? null,
    asks: canAsk(viewer),
    meeting: { IC: staff?.key ?? null, MANAGEMENT: manager?.key ?? null },
  };
  return { facts, trial, role: staff?.name ?? null };
}
