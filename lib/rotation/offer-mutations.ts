import type { Viewer } from "@/lib/auth/viewer";
import { dayOf, toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { refusedBy } from "@/lib/db/violation";
import { done, refused, type Outcome } from "@/lib/outcome";
import { isId } from "@/lib/id";
import { proposeWithin, type ProposalRefusal } from "@/lib/trial/proposal/mutations";
import { turnsLock } from "./change-mutations";
import { planTurns } from "./plan";
import { canSteer } from "./policy";
import { sharedDays } from "@/lib/stretch";
import { readRotations } from "./team-queries";
import { factsOf } from "./team-rotation";

/** Why a turn was not offered. */
export type OfferRefusal = ProposalRefusal | "nobody-planned" | "not-in-order";

/**
 * The manager, or who stands in, offers the next turn to its planned person: this proposes a trial on
 * its days, answered like any other. Idempotent, also for concurrent requests. Turns are offered in
 * order.
 */
export async function offerTurn(
  viewer: Viewer,
  { teamId, slot }: { teamId: string; slot: number },
  now: Date,
): Promise<Outcome<{ trialId: string }, OfferRefusal>> {
  if (!isId(teamId) || !canSteer(teamId, viewer)) return refused("not-found");
  try {
    return await db().$transaction(async (tx) => {
      await tx.$executeRaw(turnsLock(teamId));
      return offerAlone(tx, viewer, { teamId, slot }, now);
    });
  } catch (error) {
    return refusedBy(error, {
      turn_one_lead_per_team: "busy",
      turn_one_per_person: "busy",
      busy: "busy",
    });
  }
}

async function offerAlone(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { teamId, slot }: { teamId: string; slot: number },
  now: Date,
): Promise<Outcome<{ trialId: string }, OfferRefusal>> {
  const today = dayOf(now, viewer.timeZone);
  const team = (await readRotations([teamId], today, tx)).get(teamId);
  const facts = team && factsOf(team);
  if (!team?.rotationId || !facts) return refused("not-found");
  const planned = planTurns(facts, today, slot + 2);
  const turn = planned.find((one) => one.slot === slot);
  const waiting = team.turns.find((one) => one.slot === slot && one.stands);
  if (waiting) return done({ trialId: waiting.trialId });
  if (!turn?.personId) return refused("nobody-planned");
  if (planned.some((one) => one.slot < slot && one.how !== "offered" && one.personId !== null))
    return refused("not-in-order");
  const { personId, startsOn, endsOn } = turn;
  const overlapDays = team.turns
    .filter(({ stands, startsOn: began }) => stands && began < startsOn)
    .reduce((most, held) => Math.max(most, sharedDays(held, turn)), 0);
  const offer = { personId, startsOn, endsOn, overlapDays };
  const proposal = { ...offer, kind: "ACTING" as const, sponsorEmail: "", hypothesis: "" };
  const proposed = await proposeWithin(tx, viewer, proposal, now);
  if (!proposed.ok) return proposed;
  const { trialId } = proposed.value;
  // A proposal that was already pending may belong to a turn of an earlier rotation.
  if (await tx.turn.findUnique({ where: { trialId }, select: { id: true } })) return proposed;
  await tx.turn.create({
    data: {
      ...offer,
      teamId,
      slot,
      trialId,
      rotationId: team.rotationId,
      startsOn: toDatabaseDay(startsOn),
      endsOn: toDatabaseDay(endsOn),
      among: turn.able,
      offeredAt: now,
    },
  });
  return proposed;
}
