import type { Viewer } from "@/lib/auth/viewer";
import { HYPOTHESIS_SEAL } from "@/lib/column/trial";
import { dayOf, fromDatabaseDay, toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { refusedBy } from "@/lib/db/violation";
import { sealingKey } from "@/lib/env";
import { done, refused, type Outcome } from "@/lib/outcome";
import { open, seal } from "@/lib/seal";
import { clashOf, lockPersonAndTeam, type Clash } from "../clash-mutations";
import type { TrialSide } from "../policy";
import { hasSameContent, sealedRecord, type Terms } from "../sealed-record";
import { NEWEST_FIRST, signature } from "../signature";
import type { Proposal } from "./input";
import { findCandidate, findOwnCandidacy } from "./queries";

/** Why a proposal was not made. */
export type ProposalRefusal = "not-found" | "sponsor-unknown" | "has-proposal" | Clash | "busy";

type Proposed = Outcome<{ trialId: string }, ProposalRefusal>;

/**
 * The direct manager proposes a trial to a member of their team, or a person asks for one
 * (`personId` empty). Proposing signs the terms. Idempotent, also for concurrent requests; a
 * different proposal is refused until the first is answered.
 */
export async function proposeTrial(
  viewer: Viewer,
  proposal: Proposal,
  now: Date,
): Promise<Proposed> {
  try {
    return await db().$transaction((tx) => proposeWithin(tx, viewer, proposal, now));
  } catch (error) {
    return refusedBy(error, { busy: "busy" });
  }
}

/** The same within the caller's transaction. */
export async function proposeWithin(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  proposal: Proposal,
  now: Date,
): Promise<Proposed> {
  const isAsked = proposal.personId === "";
  const person = isAsked
    ? await findOwnCandidacy(viewer, tx)
    : await findCandidate(viewer, proposal.personId, now, tx);
  if (!person) return refused("not-found");
  const { id: personId, teamId } = person;
  const sponsorId = await findSponsorId(tx, proposal.sponsorEmail);
  if (proposal.sponsorEmail && (!sponsorId || sponsorId === personId))
    return refused("sponsor-unknown");
  await lockPersonAndTeam(tx, personId, teamId);
  const waiting = await findWaiting(tx, personId, dayOf(now, viewer.timeZone));
  if (waiting && isSame(waiting, proposal, sponsorId)) return done({ trialId: waiting.id });
  if (waiting) return refused("has-proposal");
  const { overlapDays } = proposal;
  const clash = await clashOf(tx, { personId, teamId, overlapDays }, proposal);
  if (clash) return refused(clash);
  const side = isAsked ? "PERSON" : "MANAGER";
  const terms = proposal.terms && { create: signedTerms(proposal.terms, side, now) };
  const who = { personId, teamId, sponsorId, proposedById: viewer.userId, proposedAt: now };
  const made = await tx.trial.create({
    data: { ...columnsOf(proposal), ...who, terms },
    select: { id: true },
  });
  return done({ trialId: made.id });
}

function signedTerms(terms: Terms, side: TrialSide, now: Date) {
  const data = { terms: sealedRecord("terms", terms), proposedBy: side, proposedAt: now };
  return { ...data, ...signature(side, now) };
}

async function findSponsorId(tx: Prisma.TransactionClient, email: string): Promise<string | null> {
  if (!email) return null;
  const where = { email, removedAt: null };
  return (await tx.user.findFirst({ where, select: { id: true } }))?.id ?? null;
}

function findWaiting(tx: Prisma.TransactionClient, personId: string, today: Day) {
  return tx.trial.findFirst({
    where: {
      personId,
      agreedAt: null,
      declinedAt: null,
      cancelledAt: null,
      startsOn: { gte: toDatabaseDay(today) },
    },
    select: {
      id: true,
      startsOn: true,
      endsOn: true,
      kind: true,
      sponsorId: true,
      hypothesis: true,
      terms: { orderBy: NEWEST_FIRST, take: 1, select: { terms: true } },
    },
  });
}

type Waiting = NonNullable<Awaited<ReturnType<typeof findWaiting>>>;

function isSame(waiting: Waiting, proposal: Proposal, sponsorId: string | null): boolean {
  const hypothesis =
    waiting.hypothesis === null ? "" : open(waiting.hypothesis, sealingKey(), HYPOTHESIS_SEAL);
  return (
    fromDatabaseDay(waiting.startsOn) === proposal.startsOn &&
    fromDatabaseDay(waiting.endsOn) === proposal.endsOn &&
    waiting.kind === proposal.kind &&
    waiting.sponsorId === sponsorId &&
    hypothesis === proposal.hypothesis &&
    waiting.terms.every(({ terms }) => hasSameContent("terms", terms, proposal.terms))
  );
}

function columnsOf({ kind, startsOn, endsOn, hypothesis, overlapDays = 0 }: Proposal) {
  return {
    kind,
    overlapDays,
    startsOn: toDatabaseDay(startsOn),
    endsOn: toDatabaseDay(endsOn),
    hypothesis: hypothesis ? seal(hypothesis, sealingKey(), HYPOTHESIS_SEAL) : null,
  };
}
