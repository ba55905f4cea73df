import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay } from "@/lib/day";
import { done, refused } from "@/lib/outcome";
import { changeRotation, plannedSlot, type RotationOutcome } from "./change-mutations";
import { canSwap, canTakePart } from "./policy";

/** A member opts in or out, from today on. Idempotent. */
export function chooseWhetherToTakePart(
  viewer: Viewer,
  { teamId, wants }: { teamId: string; wants: boolean },
  now: Date,
): Promise<RotationOutcome> {
  return changeRotation(viewer, teamId, now, async ({ tx, standing, today }) => {
    if (!canTakePart(standing, viewer.teamId === teamId)) return refused("not-yours-to-decide");
    const open = await tx.rotationWish.findFirst({
      where: { teamId, personId: viewer.userId, endsOn: null },
    });
    const data = { teamId, personId: viewer.userId, startsOn: toDatabaseDay(today), askedAt: now };
    if (wants && !open) await tx.rotationWish.create({ data });
    if (!wants && open)
      await tx.rotationWish.update({
        where: { id: open.id },
        data: { endsOn: toDatabaseDay(today) },
      });
    return done({ teamId });
  });
}

/** The planned person passes on a turn; they keep their rank for the next. */
export function passOn(
  viewer: Viewer,
  { teamId, slot }: { teamId: string; slot: number },
  now: Date,
): Promise<RotationOutcome> {
  return changeRotation(viewer, teamId, now, async (change) => {
    const said = change.team.decisions.some(
      (one) => one.word === "PASS" && one.slot === slot && one.personId === viewer.userId,
    );
    if (said) return done({ teamId });
    const seen = plannedSlot(change, slot);
    if (!seen.ok) return seen;
    if (seen.value.turn.personId !== viewer.userId) return refused("not-yours-to-decide");
    const { rotationId } = seen.value;
    await change.tx.rotationDecision.create({
      data: {
        rotationId,
        slot,
        word: "PASS",
        personId: viewer.userId,
        decidedAt: change.saidAt,
      },
    });
    return done({ teamId });
  });
}

/** A person asks the planned person of another turn to swap. */
export function askSwap(
  viewer: Viewer,
  { teamId, slot, otherSlot }: { teamId: string; slot: number; otherSlot: number },
  now: Date,
): Promise<RotationOutcome> {
  return changeRotation(viewer, teamId, now, async (change) => {
    const [mine, theirs] = [plannedSlot(change, slot), plannedSlot(change, otherSlot)];
    if (!mine.ok) return mine;
    if (!theirs.ok) return theirs;
    if (!canSwap(viewer.userId, mine.value.turn, theirs.value.turn)) return refused("cannot-swap");
    const otherId = theirs.value.turn.personId ?? "";
    const asked = change.team.swaps.some(
      (one) => one.personId === viewer.userId && one.slot === slot && one.agreedAt === null,
    );
    if (asked) return done({ teamId });
    const { rotationId } = mine.value;
    await change.tx.rotationSwap.create({
      data: { rotationId, slot, otherSlot, personId: viewer.userId, otherId, askedAt: now },
    });
    return done({ teamId });
  });
}

/**
 * The other person accepts or declines a swap; either can undo it until one of its turns starts or
 * is offered.
 */
export function answerSwap(
  viewer: Viewer,
  {
    teamId,
    swapId,
    answer,
  }: { teamId: string; swapId: string; answer: "agree" | "decline" | "undo" },
  now: Date,
): Promise<RotationOutcome> {
  return changeRotation(viewer, teamId, now, async (change) => {
    const swap = change.team.swaps.find(({ id }) => id === swapId);
    const isSide = swap && [swap.personId, swap.otherId].includes(viewer.userId);
    if (!swap || !isSide) return refused("not-found");
    const [one, other] = [plannedSlot(change, swap.slot), plannedSlot(change, swap.otherSlot)];
    if (!one.ok) return one;
    if (!other.ok) return other;
    if (answer !== "undo" && swap.otherId !== viewer.userId) return refused("not-yours-to-decide");
    const still =
      one.value.turn.personId === swap.personId && other.value.turn.personId === swap.otherId;
    if (answer === "agree" && swap.agreedAt === null && !still) return refused("cannot-swap");
    if (answer === "agree" && swap.agreedAt !== null) return done({ teamId });
    const key = { agree: "agreedAt", decline: "declinedAt", undo: "undoneAt" }[answer];
    if (answer === "decline" && swap.agreedAt !== null) return refused("not-yours-to-decide");
    const data = { [key]: change.saidAt };
    await change.tx.rotationSwap.update({ where: { id: swapId }, data });
    return done({ teamId });
  });
}
