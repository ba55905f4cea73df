import type { Viewer } from "@/lib/auth/viewer";
import { fromDatabaseDay, toDatabaseDay } from "@/lib/day";
import type { TrialDecision } from "@/lib/db/generated/client";
import { done, refused } from "@/lib/outcome";
import { canDecide, isSide } from "../policy";
import { hasSameContent, sealedRecord } from "../sealed-record";
import { lacksSignatureOf, NEWEST_FIRST, signature, timestampAfter } from "../signature";
import { stepOn, refusalIn, type StepOutcome } from "../step-mutations";
import type { NewDecision } from "./input";

/**
 * A side writes a decision and signs it; this replaces a decision that is still waiting for a
 * signature. Idempotent, so that the other side can still sign the version it is reading.
 */
export function proposeDecision(
  viewer: Viewer,
  trialId: string,
  decision: NewDecision,
  now: Date,
): Promise<StepOutcome> {
  return stepOn(viewer, trialId, now, async ({ row, state, side, tx }) => {
    if (!side || !canDecide(viewer, row, state)) return refused(refusalIn(state));
    const where = { trialId };
    const latest = await tx.trialDecision.findFirst({ where, orderBy: NEWEST_FIRST });
    if (latest && isSame(latest, decision) && !lacksSignatureOf(side, latest)) return done(null);
    const proposedAt = timestampAfter(now, latest);
    await tx.trialDecision.create({
      data: {
        trialId,
        outcome: decision.outcome,
        record: sealedRecord("decision", decision.record),
        reviewOn: toDatabaseDay(decision.reviewOn),
        proposedBy: side,
        proposedAt,
        ...signature(side, proposedAt),
      },
    });
    return done(null);
  });
}

function isSame(written: TrialDecision, { outcome, record, reviewOn }: NewDecision): boolean {
  return (
    written.outcome === outcome &&
    fromDatabaseDay(written.reviewOn) === reviewOn &&
    hasSameContent("decision", written.record, record)
  );
}

/** The other side signs the latest decision; this closes the trial. */
export function signDecision(
  viewer: Viewer,
  trialId: string,
  decisionId: string,
  now: Date,
): Promise<StepOutcome> {
  return stepOn(viewer, trialId, now, async ({ row, state, side, tx }) => {
    const where = { trialId };
    const latest = await tx.trialDecision.findFirst({ where, orderBy: NEWEST_FIRST });
    if (!latest || !side || !isSide(viewer, row)) return refused("not-found");
    if (latest.id !== decisionId) return refused("terms-changed");
    if (!lacksSignatureOf(side, latest)) return done(null);
    if (!canDecide(viewer, row, state)) return refused(refusalIn(state));
    await tx.trialDecision.update({ where: { id: decisionId }, data: signature(side, now) });
    return done(null);
  });
}
