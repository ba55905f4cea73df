import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { sentRowId } from "@/lib/db/sent-row";
import { isId } from "@/lib/id";
import { done, refused } from "@/lib/outcome";
import { writing, type PlanOutcome } from "./mutations";
import { canComment } from "./policy";
import { sealedText } from "./sealed-record";
import { findReading } from "./shared-queries";

/** The owner of a plan, or the direct manager whom it is shared with, comments on it. */
export async function commentOnPlan(
  viewer: Viewer,
  { planId, text }: { planId: string; text: string },
  now: Date,
): Promise<PlanOutcome> {
  const sealed = sealedText("comment", text);
  if (!isId(planId) || sealed === null) return refused("not-found");
  const plan = await db().plan.findUnique({
    where: { id: planId },
    select: { personId: true, closedAt: true },
  });
  if (!plan || !canComment(await findReading(viewer, plan, now))) return refused("not-found");
  return writing(async () => {
    const data = { planId, authorId: viewer.userId, text: sealed, writtenAt: now };
    await db().planComment.createMany({
      data: { id: sentRowId(), ...data },
      skipDuplicates: true,
    });
    return done(null);
  });
}
