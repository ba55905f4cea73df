import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import { managedToday } from "@/lib/sharing/queries";
import { openedPersonNote } from "./sealed-text";

/** A note of a manager about somebody they manage. */
export type PersonNote = { id: string; text: string; at: Date };

type NoteRow = { id: string; text: string; writtenAt: Date };

/** How many notes about a person are listed. */
const NOTES_SHOWN = 100;

/**
 * The viewer's notes about a person whose direct manager they are, the latest first; null for
 * everybody else. Only those written since they manage the person: who leaves keeps nothing, and who
 * returns starts with nothing.
 */
export async function listPersonNotes(
  viewer: Viewer,
  personId: string,
): Promise<PersonNote[] | null> {
  if (!isId(personId)) return null;
  // A manager without notes has one row without a note, everybody else none.
  const rows = await db().$queryRaw<(NoteRow | { id: null })[]>`
    SELECT n."id"::text AS "id", n."text", n."writtenAt"
    FROM (${managedToday(viewer, personId)}) x
    LEFT JOIN "person_note" n ON n."personId" = x."ownerId" AND n."authorId" = x."readerId"
      AND n."writtenAt" >= x."since"
    ORDER BY n."writtenAt" DESC, n."id" DESC LIMIT ${NOTES_SHOWN}`;
  if (rows.length === 0) return null;
  return rows.flatMap((row) =>
    row.id === null ? [] : [{ id: row.id, text: openedPersonNote(row.text), at: row.writtenAt }],
  );
}
