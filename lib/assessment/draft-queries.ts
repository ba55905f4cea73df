import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { findAsked, findCurrent } from "@/lib/instrument/published-queries";
import { sharedItems } from "@/lib/scoring/bridge";
import { answersFrom } from "./assessment-record";
import type { Draft, NewerVersion } from "./draft";
import { openedNote } from "./sealed-note";

/** The viewer's draft; null when there is none. Nobody else can read it, administrators included. */
export async function findDraft(viewer: Viewer): Promise<Draft | null> {
  const row = await db().assessment.findFirst({
    where: { userId: viewer.userId, submittedAt: null },
    select: {
      id: true,
      startedAt: true,
      instrumentVersion: true,
      form: true,
      answers: true,
      note: true,
    },
  });
  if (!row) return null;
  return {
    id: row.id,
    startedAt: row.startedAt,
    form: row.form,
    instrument: await findAsked(row),
    answers: answersFrom(row.answers),
    note: openedNote(row.note),
  };
}

/**
 * The version published since this draft was started, and what a restart would keep; null when
 * there is none, or none with a quick form for a draft of one.
 */
export async function findNewerVersion(draft: Draft): Promise<NewerVersion | null> {
  const current = await findCurrent(draft.form);
  if (!current || current.version === draft.instrument.version) return null;
  const keys = new Set(sharedItems(draft.instrument, current).map(({ key }) => key));
  const given = Object.keys(draft.answers);
  const carried = given.filter((key) => keys.has(key)).length;
  return { version: current.version, carried, lost: given.length - carried };
}
