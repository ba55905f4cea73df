import type { Viewer } from "@/lib/auth/viewer";
import { findContextInUse } from "@/lib/context/queries";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import {
  calibratedBy,
  NEWEST_CALIBRATION,
  storedCalibrationFrom,
} from "@/lib/instrument/calibration-record";
import { findInstrument } from "@/lib/instrument/published-queries";
import { done, type Outcome, refused } from "@/lib/outcome";
import { answersFrom } from "./assessment-record";
import { derivedFrom } from "./derivation";
import { canSubmit } from "./policy";
import { sealedNote } from "./sealed-note";

type Refusal = "not-found" | "not-enough-answers" | "still-changing";

const MOST_TRIES = 5;

/**
 * Submits one's own draft at `now` and derives its result, with the weights that the installation's company size
 * has then, and the norms of the newest calibration. Sent twice, or many times at once, it happens once and
 * answers alike.
 */
export async function recordAssessment(
  viewer: Viewer,
  { draftId, note }: { draftId: string; note: string },
  now: Date,
): Promise<Outcome<{ assessmentId: string }, Refusal>> {
  if (!isId(draftId)) return refused("not-found");
  const context = await findContextInUse();
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const draft = await db().assessment.findFirst({
      where: { id: draftId, userId: viewer.userId },
      select: {
        ...{ submittedAt: true, startedAt: true, instrumentVersion: true, answers: true },
        instrument: { select: { calibrations: NEWEST_CALIBRATION } },
      },
    });
    if (!draft) return refused("not-found");
    if (draft.submittedAt) return done({ assessmentId: draftId });
    const instrument = await findInstrument(draft.instrumentVersion);
    const answers = answersFrom(draft.answers);
    if (!canSubmit(instrument, answers)) return refused("not-enough-answers");
    const [newest] = draft.instrument.calibrations;
    const calibration = newest && storedCalibrationFrom(newest);
    const { count } = await db().assessment.updateMany({
      // Only what was derived from may be submitted: another device can save while we count.
      where: { id: draftId, submittedAt: null, answers: { equals: answers } },
      data: {
        ...derivedFrom(calibratedBy(instrument, calibration), answers, context),
        calibration: calibration?.number ?? null,
        note: sealedNote(note),
        submittedAt: now < draft.startedAt ? draft.startedAt : now,
      },
    });
    if (count === 1) return done({ assessmentId: draftId });
  }
  return refused("still-changing");
}
