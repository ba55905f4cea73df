import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { done, refused, type Outcome } from "@/lib/outcome";
import { hashOf } from "@/lib/auth/link/one-time-token";
import { refusedBy } from "@/lib/db/violation";
import type { Pulse, Review } from "./input";
import { canAnswerPulse, canReview, isPerson } from "../policy";
import { hasSameContent, sealedRecord } from "../sealed-record";
import { stepOn, refusalIn, type StepOutcome } from "../step-mutations";
import { isReviewOpen, lastPulseWeek, reviewWeeksOf } from "../week";

/**
 * The person answers a week's two questions and its split of time, or changes the answers while the
 * week is open.
 */
export function answerPulse(
  viewer: Viewer,
  trialId: string,
  { week, ...pulse }: Pulse,
  now: Date,
): Promise<StepOutcome> {
  return stepOn(viewer, trialId, now, async ({ row, facts, state, today, tx }) => {
    if (!canAnswerPulse(viewer, row, state)) return refused(refusalIn(state));
    if (week > lastPulseWeek(facts, today)) return refused("not-yet");
    await tx.trialPulse.upsert({
      where: { trialId_week: { trialId, week } },
      create: { trialId, week, ...pulse, answeredAt: now },
      update: { ...pulse, answeredAt: now },
    });
    return done(null);
  });
}

/** The same by a mailed link, without signing in: once, for the week of the link, until it expires. */
export async function answerPulseByLink(
  secret: string,
  { week: _, ...pulse }: Pulse,
  now: Date,
): Promise<Outcome<null, "link-spent">> {
  try {
    return await db().$transaction(async (tx) => {
      const [link] = await tx.trialPulseLink.updateManyAndReturn({
        where: { hash: hashOf(secret), usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
      });
      if (!link) return refused("link-spent");
      const { trialId, week } = link;
      await tx.trialPulse.upsert({
        where: { trialId_week: { trialId, week } },
        create: { trialId, week, ...pulse, answeredAt: now },
        update: { ...pulse, answeredAt: now },
      });
      return done(null);
    });
  } catch (error) {
    return refusedBy(error, { trial_pulse_closed: "link-spent" });
  }
}

/** The person shows the manager their pulses or hides them; at any time, also after the end. */
export function openPulses(
  viewer: Viewer,
  trialId: string,
  pulses: boolean,
  now: Date,
): Promise<StepOutcome> {
  return stepOn(viewer, trialId, now, async ({ row, tx }) => {
    if (!isPerson(viewer, row)) return refused("not-yours-to-decide");
    await tx.trialOpenness.upsert({
      where: { trialId },
      create: { trialId, pulses, changedAt: now },
      update: { pulses, changedAt: now },
    });
    return done(null);
  });
}

/**
 * A side reviews week 2, 6 or 10 once, in the four weeks after it has begun; the other side sees it
 * when both have done so.
 */
export function reviewTrial(
  viewer: Viewer,
  trialId: string,
  { week, answers }: Review,
  now: Date,
): Promise<StepOutcome> {
  return stepOn(viewer, trialId, now, async ({ row, facts, state, side, today, tx }) => {
    if (!side || !canReview(viewer, row, state)) return refused(refusalIn(state));
    if (!reviewWeeksOf(facts, today).includes(week)) return refused("not-yet");
    const key = { trialId, week, side };
    const given = await tx.trialReview.findUnique({ where: { trialId_week_side: key } });
    const isSame = given && hasSameContent("review", given.answers, answers);
    if (given) return isSame ? done(null) : refused("already-there");
    if (!isReviewOpen(facts, week, today)) return refused("review-over");
    const data = { ...key, answers: sealedRecord("review", answers), submittedAt: now };
    await tx.trialReview.create({ data });
    return done(null);
  });
}
