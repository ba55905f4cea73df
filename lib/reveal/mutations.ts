import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { RevealSide } from "@/lib/db/generated/enums";
import { refusedBy } from "@/lib/db/violation";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import type { Practices } from "@/lib/plan/plan";
import { findDirectManager, findManagedSince } from "@/lib/sharing/queries";
import { reachedReveals } from "./reach-queries";
import { sealedRatings } from "./sealed-ratings";

export type RevealRefusal = "not-found" | "no-manager" | "ended" | "busy";
export type RevealOutcome = Outcome<{ revealId: string }, RevealRefusal>;

const RULES = {
  blind_reveal_one_open: "busy",
  blind_reveal_never_changes: "ended",
  reveal_rating_while_open: "ended",
  busy: "busy",
} as const;

type Two = { personId: string; managerId: string; askedBy: RevealSide; since: Date };

/**
 * Asks for a blind reveal: a person with their manager (`personId` is their own), or a manager with
 * somebody whom they manage. While one is open for the two, that one is meant.
 */
export async function askReveal(
  viewer: Viewer,
  { personId }: { personId: string },
  now: Date,
): Promise<RevealOutcome> {
  const two = await twoOf(viewer, personId);
  if (!two) return refused(personId === viewer.userId ? "no-manager" : "not-found");
  const { since, askedBy, ...pair } = two;
  return writing(async (tx) => {
    const open = await tx.blindReveal.findFirst({
      where: { ...pair, bothInAt: null, closedAt: null },
    });
    if (open && open.askedAt >= since) return done({ revealId: open.id });
    // From an earlier time together: nobody reaches it any more.
    if (open) await endWithout(tx, open.id, open.askedBy, now);
    const { id } = await tx.blindReveal.create({ data: { ...pair, askedBy, askedAt: now } });
    return done({ revealId: id });
  });
}

async function twoOf(viewer: Viewer, personId: string): Promise<Two | null> {
  if (personId === viewer.userId) {
    const manager = await findDirectManager(viewer);
    if (!manager) return null;
    const { id: managerId, since } = manager;
    return { personId: viewer.userId, managerId, askedBy: "PERSON", since };
  }
  const since = isId(personId) ? await findManagedSince(viewer, personId) : null;
  return since && { personId, managerId: viewer.userId, askedBy: "MANAGER", since };
}

/** Gives, or changes, the viewer's ratings. Once both sides have given theirs, both are revealed. */
export function giveRatings(
  viewer: Viewer,
  { revealId, ratings }: { revealId: string; ratings: Practices },
  now: Date,
): Promise<RevealOutcome> {
  return onOpenReveal(viewer, revealId, async (tx, side) => {
    const data = { ratings: sealedRatings(ratings), ratedAt: now };
    await tx.revealRating.upsert({
      where: { revealId_side: { revealId, side } },
      create: { revealId, side, ...data },
      update: data,
    });
    const given = await tx.revealRating.count({ where: { revealId } });
    if (given === 2)
      await tx.blindReveal.update({ where: { id: revealId }, data: { bothInAt: now } });
  });
}

/** Takes the viewer's ratings back, until both are in. Idempotent. */
export function takeBackRatings(
  viewer: Viewer,
  { revealId }: { revealId: string },
): Promise<RevealOutcome> {
  return onOpenReveal(viewer, revealId, async (tx, side) => {
    await tx.revealRating.deleteMany({ where: { revealId, side } });
  });
}

/** Declines a reveal, or calls it off, until both are in: its ratings are deleted unread. */
export function closeReveal(
  viewer: Viewer,
  { revealId }: { revealId: string },
  now: Date,
): Promise<RevealOutcome> {
  return onOpenReveal(viewer, revealId, (tx, side) => endWithout(tx, revealId, side, now));
}

async function endWithout(
  tx: Prisma.TransactionClient,
  revealId: string,
  closedBy: RevealSide,
  now: Date,
): Promise<void> {
  await tx.revealRating.deleteMany({ where: { revealId } });
  await tx.blindReveal.update({ where: { id: revealId }, data: { closedAt: now, closedBy } });
}

/** One step of a reveal of the viewer with the manager, or the person, of today, under its lock. */
function onOpenReveal(
  viewer: Viewer,
  revealId: string,
  take: (tx: Prisma.TransactionClient, side: RevealSide) => Promise<void>,
): Promise<RevealOutcome> {
  return writing(async (tx) => {
    if (!isId(revealId)) return refused("not-found");
    const [found] = await tx.$queryRaw<{ side: RevealSide; isOpen: boolean }[]>`
      SELECT x."side"::text AS "side", v."bothInAt" IS NULL AND v."closedAt" IS NULL AS "isOpen"
      FROM "blind_reveal" v JOIN (${reachedReveals(viewer)}) x ON x."id" = v."id" AND x."isCurrent"
      WHERE v."id" = ${revealId}::uuid FOR NO KEY UPDATE OF v`;
    if (!found) return refused("not-found");
    if (!found.isOpen) return refused("ended");
    await take(tx, found.side);
    return done({ revealId });
  });
}

async function writing(
  write: (tx: Prisma.TransactionClient) => Promise<RevealOutcome>,
): Promise<RevealOutcome> {
  try {
    return await db().$transaction(write);
  } catch (error) {
    return refusedBy<RevealRefusal>(error, RULES);
  }
}
