import type { Viewer } from "@/lib/auth/viewer";
import { findContextInUse } from "@/lib/context/queries";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isId } from "@/lib/id";
import {
  calibratedBy,
  newestCalibration,
  storedCalibrationFrom,
} from "@/lib/instrument/calibration-record";
import { findAsked } from "@/lib/instrument/published-queries";
import { done, type Outcome, refused } from "@/lib/outcome";
import { answersFrom } from "./assessment-record";
import { derivedFrom } from "./derivation";
import { canSubmit } from "./policy";
import { sealedNote } from "./sealed-note";

/** Why a draft is not submitted. */
export type SubmissionRefusal = "not-found" | "not-enough-answers";

/** What is written in the same transaction as a submission. */
type Along = (tx: Prisma.TransactionClient, assessmentId: string) => Promise<void>;

/**
 * Submits the viewer's draft at `now` and derives its result, with the current weights of the
 * installation's company size and the norms of the newest calibration. What `along` writes is
 * committed with it or not at all. Idempotent, also under concurrent requests.
 */
export async function recordAssessment(
  viewer: Viewer,
  { draftId, note }: { draftId: string; note: string },
  now: Date,
  along: Along = () => Promise.resolve(),
): Promise<Outcome<{ assessmentId: string }, SubmissionRefusal>> {
  if (!isId(draftId)) return refused("not-found");
  const own = { id: draftId, userId: viewer.userId };
  const begun = await db().assessment.findFirst({
    where: own,
    select: { instrumentVersion: true, form: true },
  });
  if (!begun) return refused("not-found");
  // Read before the transaction: it holds a connection and must not wait for a second one.
  const [context, instrument] = await Promise.all([findContextInUse(), findAsked(begun)]);
  return db().$transaction(async (tx) => {
    // Concurrent saves from another device, and a repeated submission, wait here.
    await tx.$queryRaw`SELECT 1 FROM "assessment" WHERE "id" = ${draftId}::uuid FOR UPDATE`;
    const draft = await tx.assessment.findFirst({
      where: own,
      select: {
        submittedAt: true,
        startedAt: true,
        answers: true,
        instrument: { select: { calibrations: newestCalibration(begun.form) } },
      },
    });
    if (!draft) return refused("not-found");
    if (draft.submittedAt) return done({ assessmentId: draftId });
    const answers = answersFrom(draft.answers);
    if (!canSubmit(instrument, answers)) return refused("not-enough-answers");
    const [newest] = draft.instrument.calibrations;
    const calibration = newest && storedCalibrationFrom(newest);
    await tx.assessment.update({
      where: { id: draftId },
      data: {
        ...derivedFrom(calibratedBy(instrument, calibration), answers, context),
        calibration: calibration?.number ?? null,
        note: sealedNote(note),
        submittedAt: now < draft.startedAt ? draft.startedAt : now,
      },
    });
    await along(tx, draftId);
    return done({ assessmentId: draftId });
  });
}
