import { recordAssessment, type SubmissionRefusal } from "@/lib/assessment/mutations";
import type { Viewer } from "@/lib/auth/viewer";
import { type Outcome, refused } from "@/lib/outcome";
import { isTooSoon, writeDecisions } from "./decision-mutations";
import type { DraftSubmission, ReaderName } from "./input";
import { listReaders } from "./queries";
import { shareAsStanding, writeStanding } from "./standing-mutations";

/**
 * Submits the viewer's draft and shares it with each reader of today: by the choice made about
 * them, else by the standing choice; with none of those whom they decide about later. All or nothing.
 * A choice about a person who is no longer a reader shares nothing.
 */
export async function submitAndShare(
  viewer: Viewer,
  { draftId, note, choices, later }: DraftSubmission,
  now: Date,
): Promise<Outcome<{ assessmentId: string }, SubmissionRefusal | "expiry-in-the-past">> {
  if (choices.some((choice) => isTooSoon(choice, viewer.today)))
    return refused("expiry-in-the-past");
  return recordAssessment(viewer, { draftId, note }, now, async (tx, assessmentId) => {
    for (const reader of await listReaders(viewer, tx)) {
      const isOf = (each: ReaderName) =>
        each.audience === reader.audience && each.readerId === reader.id;
      if (later.some(isOf)) continue;
      const choice = choices.find(isOf);
      if (!choice) await shareAsStanding(tx, viewer, { reader, assessmentId, now });
      else {
        await writeDecisions(tx, viewer, { ...choice, reader, assessmentId, now });
        if (choice.alsoFuture) await writeStanding(tx, viewer, { ...choice, reader, now });
      }
    }
  });
}
