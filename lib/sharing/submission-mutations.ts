import { recordAssessment, type SubmissionRefusal } from "@/lib/assessment/mutations";
import type { Viewer } from "@/lib/auth/viewer";
import type { Prisma } from "@/lib/db/generated/client";
import { type Outcome, refused } from "@/lib/outcome";
import { decisionAfter, type Reader } from "./decision";
import { isTooSoon } from "./decision-mutations";
import type { DraftSubmission, ReaderName } from "./input";
import { listReaders } from "./queries";
import { lockedEffects, writeStanding } from "./standing-mutations";

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
  return recordAssessment(viewer, { draftId, note }, now, async () => {
    const readers = await listReaders(viewer);
    return (tx, assessmentId) =>
      shareSubmitted(tx, viewer, { readers, choices, later, assessmentId, now });
  });
}

type Sharing = Pick<DraftSubmission, "choices" | "later"> & {
  readers: Reader[];
  assessmentId: string;
  now: Date;
};

/** Writes the first decisions about an assessment: until its submission it was a draft, which nobody shares. */
async function shareSubmitted(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  { readers, choices, later, assessmentId, now }: Sharing,
): Promise<void> {
  const about = readers
    .filter((reader) => !later.some(isOf(reader)))
    .map((reader) => ({ reader, choice: choices.find(isOf(reader)) }));
  const unsaid = about.flatMap(({ reader, choice }) => (choice ? [] : [reader]));
  const standing = await lockedEffects(tx, viewer, unsaid);
  const data = about.flatMap(({ reader, choice }) => {
    const shared = choice ?? standing.get(reader);
    const decision = shared && decisionAfter(null, shared, { reader, today: viewer.today, now });
    if (!decision) return [];
    const { audience, id: audienceUserId } = reader;
    return {
      assessmentId,
      audience,
      audienceUserId,
      ...decision,
      byStanding: standing.has(reader),
    };
  });
  await tx.share.createMany({ data });
  for (const { reader, choice } of about)
    if (choice?.alsoFuture) await writeStanding(tx, viewer, { ...choice, reader, now });
}

function isOf({ audience, id }: Reader): (name: ReaderName) => boolean {
  return (name) => name.audience === audience && name.readerId === id;
}
