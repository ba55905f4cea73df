import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay, type Day } from "@/lib/day";
import { includingDay } from "@/lib/db/dated-rows";
import type { Prisma } from "@/lib/db/generated/client";
import { done, refused } from "@/lib/outcome";
import { clashOf } from "./clash-mutations";
import { canAnswer, canCancel, canEndEarly, canForecast, sideOf } from "./policy";
import { sealedRecord } from "./sealed-record";
import { lacksSignatureOf, signature } from "./signature";
import { stepOn, refusalIn, type StepOutcome, type LockedTrial } from "./step-mutations";
import type { Forecast } from "./terms/input";
import { waitsFor } from "./trial-facts";

/**
 * The asked side agrees to a proposal and signs its terms (`termsId`: those that were read); the
 * trial then starts and ends by its dates. Idempotent. A proposal without criteria waits until a
 * side writes them.
 */
export function agreeToTrial(
  viewer: Viewer,
  trialId: string,
  now: Date,
  termsId = "",
): Promise<StepOutcome> {
  return stepOn(viewer, trialId, now, async (step) => {
    const { row, facts, state, tx } = step;
    const terms = row.terms[0];
    if (row.agreedAt && !row.cancelledAt && sideOf(viewer, row)) return done(null);
    if (!canAnswer(viewer, { ...row, waitsFor: waitsFor(row) }, state))
      return refused(refusalIn(state));
    if (!terms) return refused("no-criteria");
    if (termsId && termsId !== terms.id) return refused("terms-changed");
    if (!(await isStillInTeam(step))) return refused("left-the-team");
    const clash = await clashOf(tx, row, facts);
    if (clash) return refused(clash);
    const data = signature(waitsFor(row), now);
    await tx.trialTerms.update({ where: { id: terms.id }, data });
    return write(step, { agreedAt: now });
  });
}

/** The asked side declines, without a reason; from `postponedUntil` on they may be asked again. */
export function declineTrial(
  viewer: Viewer,
  trialId: string,
  now: Date,
  postponedUntil: Day | null = null,
): Promise<StepOutcome> {
  return stepOn(viewer, trialId, now, async (step) => {
    const { row, state } = step;
    if (state === "declined" && sideOf(viewer, row)) return done(null);
    if (!canAnswer(viewer, { ...row, waitsFor: waitsFor(row) }, state))
      return refused(refusalIn(state));
    return write(step, {
      declinedAt: now,
      declinedById: viewer.userId,
      postponedUntil: postponedUntil && toDatabaseDay(postponedUntil),
    });
  });
}

/** The proposing side withdraws, or either side cancels an agreed trial before it starts. */
export function cancelTrial(viewer: Viewer, trialId: string, now: Date): Promise<StepOutcome> {
  return stepOn(viewer, trialId, now, async (step) => {
    if (step.state === "cancelled") return done(null);
    if (!canCancel(viewer, step.row, step.state)) return refused(refusalIn(step.state));
    return write(step, { cancelledAt: now, cancelledById: viewer.userId });
  });
}

/** Either side ends a running trial, without a reason; it no longer runs from today. */
export function endTrialEarly(viewer: Viewer, trialId: string, now: Date): Promise<StepOutcome> {
  return stepOn(viewer, trialId, now, async (step) => {
    if (step.state === "ended-early") return done(null);
    if (!canEndEarly(viewer, step.row, step.state)) return refused(refusalIn(step.state));
    const endedOn = toDatabaseDay(step.today);
    await write(step, { endedEarlyOn: endedOn, endedEarlyById: viewer.userId });
    await step.tx.trialEnding.create({
      data: { trialId, way: "EARLY", endedOn, recordedAt: now },
    });
    return done(null);
  });
}

/** The person writes their forecast, before the start; later it would be hindsight. */
export function forecastTrial(
  viewer: Viewer,
  trialId: string,
  forecast: Forecast,
  now: Date,
): Promise<StepOutcome> {
  return stepOn(viewer, trialId, now, async (step) => {
    if (!canForecast(viewer, step.row, step.state)) return refused(refusalIn(step.state));
    const { technical, people, codingHours, hardest } = forecast;
    return write(step, {
      forecastTechnical: technical,
      forecastPeople: people,
      forecastCodingHours: codingHours,
      forecastHardest: hardest ? sealedRecord("forecast", { hardest }) : null,
    });
  });
}

/** The other side signs new terms that were proposed after the agreement; they then apply. */
export function signTerms(
  viewer: Viewer,
  trialId: string,
  termsId: string,
  now: Date,
): Promise<StepOutcome> {
  return stepOn(viewer, trialId, now, async ({ row, state, side, tx }) => {
    const terms = row.terms[0];
    if (!terms || !side || (state !== "agreed" && state !== "running"))
      return refused(refusalIn(state));
    if (terms.id !== termsId) return refused("terms-changed");
    if (lacksSignatureOf(side, terms))
      await tx.trialTerms.update({ where: { id: termsId }, data: signature(side, now) });
    return done(null);
  });
}

async function write({ tx, row }: LockedTrial, data: Prisma.TrialUncheckedUpdateInput) {
  await tx.trial.update({ where: { id: row.id }, data });
  return done(null);
}

async function isStillInTeam({ tx, row, today }: LockedTrial): Promise<boolean> {
  const { personId: userId, teamId } = row;
  const where = { userId, teamId, ...includingDay(toDatabaseDay(today)) };
  return (await tx.membership.count({ where })) > 0;
}
