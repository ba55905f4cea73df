import { recordAssessment } from "@/lib/assessment/mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { refused } from "@/lib/outcome";
import { isTooSoon } from "./decision-mutations";
import type { Submission } from "./input";
import { decideShare } from "./mutations";
import { applyStanding, keepStanding } from "./standing-mutations";

type Submitted = Awaited<ReturnType<typeof recordAssessment>>;

/**
 * Submits one's own draft, shares it as chosen, and with everybody else as the standing choices say. Should a
 * later part fail, or a reader have changed since the question was put, they see nothing and the result asks.
 */
export async function submitAndShare(
  viewer: Viewer,
  { draftId, note, choices }: Submission,
  now: Date,
): Promise<Submitted | { ok: false; reason: "expiry-in-the-past" }> {
  if (choices.some((choice) => isTooSoon(choice, viewer.today)))
    return refused("expiry-in-the-past");
  const submitted = await recordAssessment(viewer, { draftId, note }, now);
  if (!submitted.ok) return submitted;
  const { assessmentId } = submitted.value;
  for (const { alsoFuture, ...choice } of choices) {
    const shared = await decideShare(viewer, { ...choice, assessmentId }, now);
    if (shared.ok && alsoFuture) await keepStanding(viewer, choice, now);
  }
  await applyStanding(viewer, assessmentId, now);
  return submitted;
}
