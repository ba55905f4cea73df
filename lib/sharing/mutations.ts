import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import type { Grade } from "@/lib/db/generated/enums";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import { isInForce } from "./policy";
import { findDirectManager } from "./queries";
import { decisionFrom } from "./decision";

export type DecisionInput = { assessmentId: string; grade: Grade; expiresOn: Day | null };

/**
 * Decides what the viewer's direct manager of today sees of one submitted assessment, from now on. The
 * grade NOTHING withdraws. `expiresOn` is the first day on which it is seen no more; null: no such day.
 * Deciding again what already holds changes nothing.
 */
export async function decideShare(
  viewer: Viewer,
  { assessmentId, grade, expiresOn }: DecisionInput,
  now: Date,
): Promise<Outcome<null, "not-found" | "no-manager" | "expiry-in-the-past">> {
  if (!isId(assessmentId)) return refused("not-found");
  const until = grade === "NOTHING" ? null : expiresOn;
  if (until !== null && until <= viewer.today) return refused("expiry-in-the-past");
  const manager = await findDirectManager(viewer);
  if (!manager) return refused("no-manager");
  return db().$transaction(async (tx) => {
    // The lock makes decisions about one assessment wait for each other; a draft has nothing to share.
    const own = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "assessment" WHERE "id" = ${assessmentId}::uuid
        AND "userId" = ${viewer.userId}::uuid AND "submittedAt" IS NOT NULL FOR UPDATE`;
    if (own.length === 0) return refused("not-found");
    const audience = { audience: "MANAGER", audienceUserId: manager.id } as const;
    const latest = await tx.share.findFirst({
      where: { assessmentId, ...audience },
      orderBy: [{ decidedAt: "desc" }, { grade: "asc" }],
    });
    const held = latest && decisionFrom(latest, viewer.timeZone);
    const same = held?.grade === grade && held.expiresOn === until;
    if (same && isInForce(held, manager.since, viewer.today)) return done(null);
    // A clock that runs behind must not date a withdrawal before what it withdraws.
    const decidedAt = new Date(Math.max(now.getTime(), (latest?.decidedAt.getTime() ?? 0) + 1));
    await tx.share.create({
      data: {
        assessmentId,
        ...audience,
        grade,
        decidedAt,
        expiresOn: until && toDatabaseDay(until),
      },
    });
    return done(null);
  });
}
