import { recordChange } from "@/lib/audit/mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { REASON_SEAL } from "@/lib/column/rotation";
import { toDatabaseDay } from "@/lib/day";
import { sealingKey } from "@/lib/env";
import { done, refused } from "@/lib/outcome";
import { seal } from "@/lib/seal";
import { changeRotation, plannedSlot, type RotationOutcome } from "./change-mutations";
import { rhythmChange, type NewRhythm } from "./rhythm-change";
import { slotAt } from "./slot";
import { factsOf } from "./team-rotation";

/**
 * The manager sets the rhythm. Turns that have started or are offered stay; a changed rhythm
 * applies from the next turn, and discards decisions about later turns.
 */
export function setRhythm(
  viewer: Viewer,
  teamId: string,
  wanted: NewRhythm,
  now: Date,
): Promise<RotationOutcome> {
  return changeRotation(viewer, teamId, now, async ({ tx, team, steers, today }) => {
    if (!steers) return refused("not-yours-to-decide");
    const { isSame, rhythm, free } = rhythmChange(team, wanted, today);
    if (isSame) return done({ teamId });
    const before = factsOf(team)?.rhythm;
    if (team.rotationId && free) {
      const where = { id: team.rotationId };
      if (free.slot === 0) await tx.rotation.delete({ where });
      else await tx.rotation.update({ where, data: { endsOn: toDatabaseDay(free.startsOn) } });
    }
    const startsOn = toDatabaseDay(rhythm.startsOn);
    await tx.rotation.create({ data: { ...rhythm, startsOn, teamId, createdAt: now } });
    await recordChange(tx, viewer, {
      act: "rhythm-set",
      teamId,
      details: {
        before: before ? `${before.turnDays} / ${before.overlapDays}` : null,
        after: `${rhythm.turnDays} / ${rhythm.overlapDays}`,
        startsOn: rhythm.startsOn,
      },
    });
    return done({ teamId });
  });
}

/**
 * The manager asks the members who do not take part: each is reminded, in the app and by mail as they
 * want it. Idempotent on a day.
 */
export function askTeam(
  viewer: Viewer,
  { teamId }: { teamId: string },
  now: Date,
): Promise<RotationOutcome> {
  return changeRotation(viewer, teamId, now, async ({ tx, team, steers, today }) => {
    if (!steers) return refused("not-yours-to-decide");
    if (!team.rotationId) return refused("no-rotation");
    const data = { askedOn: toDatabaseDay(today) };
    await tx.rotation.update({ where: { id: team.rotationId }, data });
    return done({ teamId });
  });
}

/** The manager assigns a turn to another eligible person, with a reason. */
export function putFirst(
  viewer: Viewer,
  choice: { teamId: string; slot: number; personId: string; reason: string },
  now: Date,
): Promise<RotationOutcome> {
  const { teamId, slot, personId } = choice;
  return changeRotation(viewer, teamId, now, async (change) => {
    if (!change.steers) return refused("not-yours-to-decide");
    const seen = plannedSlot(change, slot);
    if (!seen.ok) return seen;
    if (seen.value.turn.personId === personId) return done({ teamId });
    if (!seen.value.turn.able.includes(personId)) return refused("cannot-serve");
    await change.tx.rotationDecision.create({
      data: {
        rotationId: seen.value.rotationId,
        slot,
        word: "OVERRIDE",
        personId,
        reason: seal(choice.reason, sealingKey(), REASON_SEAL),
        decidedAt: change.saidAt,
      },
    });
    return done({ teamId });
  });
}

/** The manager moves a turn, and all after it, this many days later than the rhythm puts it. */
export function moveTurn(
  viewer: Viewer,
  { teamId, slot, days }: { teamId: string; slot: number; days: number },
  now: Date,
): Promise<RotationOutcome> {
  return changeRotation(viewer, teamId, now, async (change) => {
    if (!change.steers) return refused("not-yours-to-decide");
    const seen = plannedSlot(change, slot);
    if (!seen.ok) return seen;
    const { facts, rotationId } = seen.value;
    const { rhythm, held } = facts;
    if ((rhythm.shifts.get(slot) ?? 0) === days) return done({ teamId });
    const isFixed = held.some((turn) => turn.stands && turn.slot !== null && turn.slot > slot);
    if (isFixed) return refused("already-offered");
    const moved = new Map(rhythm.shifts).set(slot, days);
    if (slotAt({ ...rhythm, shifts: moved }, slot).startsOn <= change.today)
      return refused("has-begun");
    await change.tx.rotationDecision.create({
      data: { rotationId, slot, word: "MOVE", days, decidedAt: change.saidAt },
    });
    return done({ teamId });
  });
}

/** Undoes a decision about a turn that has not started: managers any, others only their own pass. */
export function undoDecision(
  viewer: Viewer,
  { teamId, decisionId }: { teamId: string; decisionId: string },
  now: Date,
): Promise<RotationOutcome> {
  return changeRotation(viewer, teamId, now, async (change) => {
    const decision = change.team.decisions.find(({ id }) => id === decisionId);
    if (!decision) return refused("not-found");
    const isOwn = decision.word === "PASS" && decision.personId === viewer.userId;
    if (!isOwn && !change.steers) return refused("not-yours-to-decide");
    const seen = plannedSlot(change, decision.slot);
    if (!seen.ok) return seen;
    const data = { undoneAt: now };
    await change.tx.rotationDecision.update({ where: { id: decisionId }, data });
    return done({ teamId });
  });
}
