import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import { isTooSoon, writeDecisions } from "./decision-mutations";
import type { Choice, SubmissionChoice } from "./input";
import { stopOthers } from "./other-mutations";
import { findReader, listReaders } from "./queries";
import { endStanding, writeStanding } from "./standing-mutations";

export type DecisionRefusal = "not-found" | "another-reader" | "expiry-in-the-past";

/**
 * Decides what a reader of today sees of one submitted assessment, from now on. The grade NOTHING
 * withdraws. `expiresOn` is the first day on which it is no longer visible; null: no such day.
 * Idempotent. Refused when the named person no longer has the role that the page showed.
 */
export async function decideShare(
  viewer: Viewer,
  { assessmentId, ...choice }: Choice & { assessmentId: string },
  now: Date,
): Promise<Outcome<null, DecisionRefusal>> {
  if (!isId(assessmentId)) return refused("not-found");
  if (isTooSoon(choice, viewer.today)) return refused("expiry-in-the-past");
  return db().$transaction(async (tx) => {
    const reader = await findReader(viewer, choice, tx);
    if (!reader) return refused("another-reader");
    const decided = await writeDecisions(tx, viewer, { ...choice, reader, assessmentId, now });
    return decided === 0 ? refused("not-found") : done(null);
  });
}

/**
 * Decides the same about all submitted assessments at once and, on request, about future ones: to
 * withdraw everything, or to answer the question about a new manager in one step.
 */
export async function decideAll(
  viewer: Viewer,
  { alsoFuture, ...choice }: SubmissionChoice,
  now: Date,
): Promise<Outcome<null, DecisionRefusal>> {
  if (isTooSoon(choice, viewer.today)) return refused("expiry-in-the-past");
  return db().$transaction(async (tx) => {
    const reader = await findReader(viewer, choice, tx);
    if (!reader) return refused("another-reader");
    await writeDecisions(tx, viewer, { ...choice, reader, assessmentId: null, now });
    if (alsoFuture) await writeStanding(tx, viewer, { ...choice, reader, now });
    return done(null);
  });
}

/**
 * Stops sharing everything with every reader of today: what was submitted so far, what a standing
 * choice would share later, the plan and talk sheets. Idempotent.
 */
export async function stopSharing(viewer: Viewer, now: Date): Promise<void> {
  await db().$transaction(async (tx) => {
    for (const reader of await listReaders(viewer, tx)) {
      const nothing = { assessmentId: null, grade: "NOTHING", expiresOn: null } as const;
      await writeDecisions(tx, viewer, { ...nothing, reader, now });
      await endStanding(tx, viewer, { reader, now });
      await stopOthers(tx, viewer, { reader, now });
    }
  });
}
