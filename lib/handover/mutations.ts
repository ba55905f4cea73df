import { recordChange } from "@/lib/audit/mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { refusedBy } from "@/lib/db/violation";
import { sealingKey } from "@/lib/env";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import { canSteer } from "@/lib/rotation/policy";
import { standingIn } from "@/lib/team/policy";
import { lockTeam } from "@/lib/team/tree-mutations";
import { keptItems, sideOf, type HandoverItem } from "./handover";
import { canSign, canWrite } from "./policy";
import { findTurn, type TurnPage } from "./queries";
import { openItems, sealedItems } from "./sealed-items";

/** Why a change to a handover was refused. */
export type HandoverRefusal =
  "not-found" | "not-yours-to-decide" | "is-fixed" | "not-live" | "empty" | "changed" | "busy";

type HandoverOutcome = Outcome<{ turnId: string }, HandoverRefusal>;

/** The giver rewrites the list; a changed list has to be signed again. */
export function writeHandover(
  viewer: Viewer,
  turnId: string,
  items: readonly HandoverItem[],
  now: Date,
): Promise<HandoverOutcome> {
  return onTurn(viewer, turnId, now, async (tx, turn) => {
    if (sideOf(viewer.userId, turn.handover) !== "giver") return refused("not-yours-to-decide");
    if (!canWrite(viewer.userId, turn.handover)) return refused("is-fixed");
    const kept = keptItems(items);
    if (kept.length === 0) return refused("empty");
    if (JSON.stringify(kept) === JSON.stringify(turn.items)) return done({ turnId });
    const row = {
      items: sealedItems(kept, sealingKey()),
      giverSignedAt: null,
      takerSignedAt: null,
    };
    await tx.handoverList.upsert({
      where: { turnId },
      create: { turnId, ...row },
      update: row,
    });
    return done({ turnId });
  });
}

/** One of the two signs the version that they read, identified by its `digest`. Idempotent. */
export function signHandover(
  viewer: Viewer,
  { turnId, digest }: { turnId: string; digest: string },
  now: Date,
): Promise<HandoverOutcome> {
  return onTurn(viewer, turnId, now, async (tx, turn) => {
    const side = sideOf(viewer.userId, turn.handover);
    if (side === null) return refused("not-yours-to-decide");
    if (turn.items.length === 0) return refused("empty");
    if (digest !== turn.digest) return refused("changed");
    if (!canSign(viewer.userId, turn.handover, true)) return done({ turnId });
    const data = side === "giver" ? { giverSignedAt: now } : { takerSignedAt: now };
    await tx.handoverList.update({ where: { turnId }, data });
    return done({ turnId });
  });
}

/** The manager saves the team's template; an empty list removes it. */
export async function saveTemplate(
  viewer: Viewer,
  teamId: string,
  lines: readonly string[],
): Promise<Outcome<{ teamId: string }, HandoverRefusal>> {
  const standing = isId(teamId) ? standingIn(teamId, viewer) : null;
  if (!standing) return refused("not-found");
  if (!canSteer(teamId, viewer)) return refused("not-yours-to-decide");
  const kept = keptItems(lines.map((text) => ({ text, isDone: false })));
  const items = sealedItems(kept, sealingKey());
  return db().$transaction(async (tx) => {
    await lockTeam(tx, teamId);
    const present = await tx.handoverTemplate.findUnique({ where: { teamId } });
    const before = present ? openItems(present.items, sealingKey()) : [];
    if (JSON.stringify(kept) === JSON.stringify(before)) return done({ teamId });
    if (kept.length === 0) await tx.handoverTemplate.deleteMany({ where: { teamId } });
    else
      await tx.handoverTemplate.upsert({
        where: { teamId },
        create: { teamId, items },
        update: { items },
      });
    const details = { count: kept.length };
    await recordChange(tx, viewer, { act: "handover-template-set", teamId, details });
    return done({ teamId });
  });
}

// Locks the turn, so that nobody signs while the list is being written.
async function onTurn(
  viewer: Viewer,
  turnId: string,
  now: Date,
  act: (tx: Prisma.TransactionClient, turn: TurnPage) => Promise<HandoverOutcome>,
): Promise<HandoverOutcome> {
  if (!isId(turnId)) return refused("not-found");
  try {
    return await db().$transaction(async (tx): Promise<HandoverOutcome> => {
      await tx.$executeRaw`SELECT 1 FROM "turn" WHERE "id" = ${turnId}::uuid FOR NO KEY UPDATE`;
      const turn = await findTurn(viewer, turnId, now, tx);
      if (!turn) return refused("not-found");
      return turn.isLive ? act(tx, turn) : refused("not-live");
    });
  } catch (error) {
    return refusedBy(error, {
      busy: "busy",
      handover_signed_as_read: "changed",
      handover_list_never_changes: "is-fixed",
    });
  }
}
