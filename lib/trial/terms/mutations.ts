import type { Viewer } from "@/lib/auth/viewer";
import { addDays, daysBetween, fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { done, refused } from "@/lib/outcome";
import { clashOf } from "../clash-mutations";
import { canExtend, canRevise } from "../policy";
import { saysTheSame, sealedRecord, type Terms } from "../sealed-record";
import { lacksSignatureOf, NEWEST_FIRST, signature, signedByBothAt } from "../signature";
import { stepOn, whyNot, type Answer } from "../step-mutations";
import { LONGEST_DAYS, MOST_EXTENDED_DAYS } from "../trial";

/**
 * A side writes new terms and signs them. A proposal then waits for the other side; what is agreed stays as it
 * is until the other side has signed too. Written twice, it is there once.
 */
export function reviseTerms(
  viewer: Viewer,
  trialId: string,
  terms: Terms,
  now: Date,
): Promise<Answer> {
  return stepOn(viewer, trialId, now, async ({ row, state, side, tx }) => {
    if (!side || !canRevise(viewer, row, state)) return refused(whyNot(state));
    const where = { trialId };
    const latest = await tx.trialTerms.findFirst({ where, orderBy: NEWEST_FIRST });
    if (latest && saysTheSame("terms", latest.terms, terms)) {
      // The other side wrote the same: saving it is signing it. A proposal has its own answer.
      if (state !== "proposed" && lacksSignatureOf(side, latest))
        await tx.trialTerms.update({ where: { id: latest.id }, data: signature(side, now) });
      return done(null);
    }
    const data = { trialId, terms: sealedRecord("terms", terms), proposedBy: side };
    await tx.trialTerms.create({ data: { ...data, proposedAt: now, ...signature(side, now) } });
    return done(null);
  });
}

/** A side asks for a later end, with a reason; nothing moves until the other has signed. */
export function proposeExtension(
  viewer: Viewer,
  trialId: string,
  { endsOn, reason }: { endsOn: Day; reason: string },
  now: Date,
): Promise<Answer> {
  return stepOn(viewer, trialId, now, async ({ row, facts, state, side, tx }) => {
    if (!side || !canExtend(viewer, row, state)) return refused(whyNot(state));
    const signed = await tx.trialExtension.findMany({ where: { trialId }, orderBy: { id: "asc" } });
    const waiting = signed.findLast((each) => fromDatabaseDay(each.fromEndsOn) === facts.endsOn);
    if (waiting && fromDatabaseDay(waiting.toEndsOn) === endsOn) return done(null);
    const first = signed.find((each) => signedByBothAt(each));
    const agreedEnd = first ? fromDatabaseDay(first.fromEndsOn) : facts.endsOn;
    const isTooLong =
      endsOn > addDays(agreedEnd, MOST_EXTENDED_DAYS) ||
      daysBetween(facts.startsOn, endsOn) > LONGEST_DAYS;
    if (endsOn <= facts.endsOn || isTooLong) return refused("too-long-extended");
    await tx.trialExtension.create({
      data: {
        ...{ trialId, proposedBy: side, proposedAt: now, ...signature(side, now) },
        ...{ fromEndsOn: row.endsOn, toEndsOn: toDatabaseDay(endsOn) },
        reason: sealedRecord("extension", { reason }),
      },
    });
    return done(null);
  });
}

/** The other side signs a later end, which holds from then on. */
export function signExtension(
  viewer: Viewer,
  trialId: string,
  extensionId: string,
  now: Date,
): Promise<Answer> {
  return stepOn(viewer, trialId, now, async ({ row, facts, state, side, tx }) => {
    const found = await tx.trialExtension.findFirst({ where: { id: extensionId, trialId } });
    if (!found || !side) return refused("not-found");
    if (!lacksSignatureOf(side, found)) return done(null);
    if (!canExtend(viewer, row, state)) return refused(whyNot(state));
    if (fromDatabaseDay(found.fromEndsOn) !== facts.endsOn) return refused("terms-changed");
    const added = { startsOn: facts.endsOn, endsOn: fromDatabaseDay(found.toEndsOn) };
    const clash = await clashOf(tx, { ...row, overlapDays: 0 }, added);
    if (clash) return refused(clash);
    await tx.trialExtension.update({ where: { id: extensionId }, data: signature(side, now) });
    await tx.trial.update({ where: { id: trialId }, data: { endsOn: found.toEndsOn } });
    return done(null);
  });
}
