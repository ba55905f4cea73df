import type { Viewer } from "@/lib/auth/viewer";
import { findContextInUse } from "@/lib/context/queries";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { isId } from "@/lib/id";
import {
  calibratedBy,
  NEWEST_OF_EACH_FORM,
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

/** Reads what it needs and returns what to write in the transaction of a submission. */
type Along = () => Promise<(tx: Prisma.TransactionClient, assessmentId: string) => Promise<void>>;

/**
 * Submits the viewer's draft at `now` and derives its result, with the current weights of the
 * installation's company size and the norms of the newest calibration. What `along` writes is
 * committed with it or not at all. Idempotent, also under concurrent requests.
 */
export async function recordAssessment(
  viewer: Viewer,
  { draftId, note }: { draftId: string; note: string },
  now: Date,
  along: Along = () => Promise.resolve(() => Promise.resolve()),
): Promise<Outcome<{ assessmentId: string }, SubmissionRefusal>> {
  if (!isId(draftId)) return refused("not-found");
  // Read before the transaction: it holds a connection and must not wait for a second one.
  const [begun, context, writeAlong] = await Promise.all([
    db().assessment.findFirst({
      where: { id: draftId, userId: viewer.userId },
      select: {
        instrumentVersion: true,
        form: true,
        instrument: { select: { calibrations: NEWEST_OF_EACH_FORM } },
      },
    }),
    findContextInUse(),
    along(),
  ]);
  if (!begun) return refused("not-found");
  const { instrumentVersion, form } = begun;
  const newest = begun.instrument.calibrations.find((each) => each.form === form);
  const calibration = newest && storedCalibrationFrom(newest);
  const instrument = await findAsked(begun);
  return db().$transaction(async (tx) => {
    // Concurrent saves from another device, and a repeated submission, wait here. A draft that was
    // moved to another version in between is not the one that was submitted.
    const [draft] = await tx.$queryRaw<LockedDraft[]>`
      SELECT "submittedAt", "startedAt", "answers" FROM "assessment"
      WHERE "id" = ${draftId}::uuid AND "userId" = ${viewer.userId}::uuid
        AND "instrumentVersion" = ${instrumentVersion}
      FOR UPDATE`;
    if (!draft) return refused("not-found");
    if (draft.submittedAt) return done({ assessmentId: draftId });
    const answers = answersFrom(draft.answers);
    if (!canSubmit(instrument, answers)) return refused("not-enough-answers");
    await tx.assessment.update({
      where: { id: draftId },
      data: {
        ...derivedFrom(calibratedBy(instrument, calibration), answers, context),
        calibration: calibration?.number ?? null,
        note: sealedNote(note),
        submittedAt: now < draft.startedAt ? draft.startedAt : now,
      },
      select: { id: true },
    });
    await writeAlong(tx, draftId);
    return done({ assessmentId: draftId });
  });
}

type LockedDraft = { submittedAt: Date | null; startedAt: Date; answers: unknown };
