import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { answersFrom } from "./assessment-record";
import type { Draft } from "./draft";
import { findInstrument } from "./instrument-queries";
import { openedNote } from "./sealed-note";

/** One's own draft; null when there is none. Nobody else can find it, administrators included. */
export async function findDraft(viewer: Viewer): Promise<Draft | null> {
  const row = await db().assessment.findFirst({
    where: { userId: viewer.userId, submittedAt: null },
    select: { id: true, startedAt: true, instrumentVersion: true, answers: true, note: true },
  });
  if (!row) return null;
  return {
    id: row.id,
    startedAt: row.startedAt,
    instrument: await findInstrument(row.instrumentVersion),
    answers: answersFrom(row.answers),
    note: openedNote(row.note),
  };
}
