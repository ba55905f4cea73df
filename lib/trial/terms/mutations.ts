import type { Viewer } from "@/lib/auth/viewer";
import { addDays, daysBetween, fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { isId } from "@/lib/id";
import { done, refused } from "@/lib/outcome";
import { clashOf } from "../clash-mutations";
import { canExtend, canRevise } from "../policy";
import { hasSameContent, sealedRecord, type Terms } from "../sealed-record";
import {
  lacksSignatureOf,
  NEWEST_FIRST,
  signature,
  signedByBothAt,
  timestampAfter,
} from "../signature";
import { stepOn, refusalIn, type StepOutcome } from "../step-mutations";
import { canReturnOn, LONGEST_DAYS, MOST_EXTENDED_DAYS } from "../trial";

/**
 * A side writes new terms and signs them. A proposal then waits for the other side; agreed terms
 * apply until the other side has signed the new ones. Idempotent.
 */
export function reviseTerms(
  viewer: Viewer,
  trialId: string,
  terms: Terms,
  now: Date,
): Promise<StepOutcome> {
  return stepOn(viewer, trialId, now, async ({ row, facts, state, side, tx }) => {
    if (!side || !canRevise(viewer, row, state)) return refused(refusalIn(state));
    const where = { trialId };
    const latest = await tx.trialTerms.findFirst({ where, orderBy: NEWEST_FIRST });
    if (latest && hasSameContent("terms", latest.terms, terms)) {
      // The other side wrote the same: saving it is signing it. A proposal is answered separately.
      if (state !== "proposed" && lacksSignatureOf(side, latest))
        await tx.trialTerms.update({ where: { id: latest.id }, data: signature(side, now) });
      return done(null);
    }
    if (!canReturnOn(terms.returnsOn, facts)) return refused("return-outside");
    const proposedAt = timestampAfter(now, latest);
    await tx.trialTerms.create({
      data: {
        trialId,
        terms: sealedRecord("terms", terms),
        proposedBy: side,
        proposedAt,
        ...signature(side, proposedAt),
      },
    });
    return done(null);
  });
}

/** A side asks for a later end, with a reason; the end moves once the other side has signed. */
export function proposeExtension(
  viewer: Viewer,
  trialId: string,
  { endsOn, reason }: { endsOn: Day; reason: string },
  now: Date,
): Promise<StepOutcome> {
  return stepOn(viewer, trialId, now, async ({ row, facts, state, side, tx }) => {
    if (!side || !canExtend(viewer, row, state)) return refused(refusalIn(state));
    const where = { trialId };
    const asked = await tx.trialExtension.findMany({ where, orderBy: NEWEST_FIRST });
    const waiting = asked.find((each) => fromDatabaseDay(each.fromEndsOn) === facts.endsOn);
    if (waiting && fromDatabaseDay(waiting.toEndsOn) === endsOn) return done(null);
    const left = asked.filter(signedByBothAt).map((each) => fromDatabaseDay(each.fromEndsOn));
    const agreedEnd = left.toSorted()[0] ?? facts.endsOn;
    const isTooLong =
      endsOn > addDays(agreedEnd, MOST_EXTENDED_DAYS) ||
      daysBetween(facts.startsOn, endsOn) > LONGEST_DAYS;
    if (endsOn <= facts.endsOn || isTooLong) return refused("too-long-extended");
    const proposedAt = timestampAfter(now, asked[0]);
    await tx.trialExtension.create({
      data: {
        trialId,
        fromEndsOn: row.endsOn,
        toEndsOn: toDatabaseDay(endsOn),
        reason: sealedRecord("extension", { reason }),
        proposedBy: side,
        proposedAt,
        ...signature(side, proposedAt),
      },
    });
    return done(null);
  });
}

/** The other side signs a later end, which then applies. */
export function signExtension(
  viewer: Viewer,
  trialId: string,
  extensionId: string,
  now: Date,
): Promise<StepOutcome> {
  return stepOn(viewer, trialId, now, async ({ row, facts, state, side, tx }) => {
    const found = isId(extensionId)
      ? await tx.trialExtension.findFirst({ where: { id: extensionId, trialId } })
      : null;
    if (!found || !side) return refused("not-found");
    if (!lacksSignatureOf(side, found)) return done(null);
    if (!canExtend(viewer, row, state)) return refused(refusalIn(state));
    if (fromDatabaseDay(found.fromEndsOn) !== facts.endsOn) return refused("terms-changed");
    const added = { startsOn: facts.endsOn, endsOn: fromDatabaseDay(found.toEndsOn) };
    const clash = await clashOf(tx, { ...row, overlapDays: 0 }, added);
    if (clash) return refused(clash);
    await tx.trialExtension.update({ where: { id: extensionId }, data: signature(side, now) });
    await tx.trial.update({ where: { id: trialId }, data: { endsOn: found.toEndsOn } });
    return done(null);
  });
}
