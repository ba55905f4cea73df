import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay } from "@/lib/day";
import { done, refused } from "@/lib/outcome";
import type { Decision } from "../check-in/input";
import { canDecide } from "../policy";
import { sealedRecord } from "../sealed-record";
import { lacksSignatureOf, NEWEST_FIRST, signature } from "../signature";
import { stepOn, whyNot, type Answer } from "../step-mutations";

/** A side writes down what to do next and signs it; it replaces what waited for a signature before. */
export function proposeDecision(
  viewer: Viewer,
  trialId: string,
  { outcome, record, reviewOn }: Decision,
  now: Date,
): Promise<Answer> {
  return stepOn(viewer, trialId, now, async ({ row, state, side, tx }) => {
    if (!side || !canDecide(viewer, row, state)) return refused(whyNot(state));
    const data = { trialId, outcome, record: sealedRecord("decision", record), proposedBy: side };
    await tx.trialDecision.create({
      data: {
        ...data,
        reviewOn: toDatabaseDay(reviewOn),
        proposedAt: now,
        ...signature(side, now),
      },
    });
    return done(null);
  });
}

/** The other side signs the latest decision; the trial is closed from then on. */
export function signDecision(
  viewer: Viewer,
  trialId: string,
  decisionId: string,
  now: Date,
): Promise<Answer> {
  return stepOn(viewer, trialId, now, async ({ row, state, side, tx }) => {
    const where = { trialId };
    const latest = await tx.trialDecision.findFirst({ where, orderBy: NEWEST_FIRST });
    if (!latest || !side) return refused("not-found");
    if (latest.id !== decisionId) return refused("terms-changed");
    if (!lacksSignatureOf(side, latest)) return done(null);
    if (!canDecide(viewer, row, state)) return refused(whyNot(state));
    await tx.trialDecision.update({ where: { id: decisionId }, data: signature(side, now) });
    return done(null);
  });
}
