import { recordAssessment } from "@/lib/assessment/mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { refused, type Outcome } from "@/lib/outcome";
import type { Choice, Submission } from "./input";
import { decideShare } from "./mutations";
import { findDirectManager } from "./queries";

type Submitted = Awaited<ReturnType<typeof recordAssessment>>;

/**
 * Submits one's own draft and then shares it as chosen. Should the second part fail, or the manager have
 * changed since the question was put, nothing is shared and the result asks again.
 */
export async function submitAndShare(
  viewer: Viewer,
  { draftId, note, choice }: Submission,
  now: Date,
): Promise<Submitted | { ok: false; reason: "expiry-in-the-past" }> {
  if (choice?.expiresOn && choice.grade !== "NOTHING" && choice.expiresOn <= viewer.today)
    return refused("expiry-in-the-past");
  const submitted = await recordAssessment(viewer, { draftId, note }, now);
  if (submitted.ok && choice)
    await shareWith(viewer, { ...choice, assessmentId: submitted.value.assessmentId }, now);
  return submitted;
}

/** Decides like `decideShare`, but only while the manager is still the one who was named. */
export async function shareWith(
  viewer: Viewer,
  { managerId, ...decision }: Choice & { assessmentId: string },
  now: Date,
): Promise<Outcome<null, "not-found" | "no-manager" | "another-manager" | "expiry-in-the-past">> {
  const manager = await findDirectManager(viewer);
  if (manager && manager.id !== managerId) return refused("another-manager");
  return decideShare(viewer, decision, now);
}
