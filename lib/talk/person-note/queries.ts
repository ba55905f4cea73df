import type { Viewer } from "@/lib/auth/viewer";
import { Prisma } from "@/lib/db/generated/client";
import { reading, type Reading } from "@/lib/db/reading";
import { managedToday } from "@/lib/sharing/queries";
import { openedPersonNote } from "./sealed-text";

/** A note of a manager about somebody they manage. */
export type PersonNote = { id: string; text: string; at: Date };

type NoteRow = { id: string; text: string; writtenAt: string };

/** How many notes about a person are listed. */
const NOTES_SHOWN = 100;

/**
 * The viewer's notes about a person whose direct manager they are, the latest first; null for
 * everybody else. Only those written since they manage the person: who leaves keeps nothing, and who
 * returns starts with nothing.
 */
export function personNotes(viewer: Viewer, personId: string): Reading<PersonNote[] | null> {
  // A manager without notes has one row without a note, everybody else none.
  const rows = Prisma.sql`
    SELECT n."id"::text AS "id", n."text", n."writtenAt"
    FROM (${managedToday(viewer, personId)}) x
    LEFT JOIN "person_note" n ON n."personId" = x."ownerId" AND n."authorId" = x."readerId"
      AND n."writtenAt" >= x."since"
    ORDER BY n."writtenAt" DESC, n."id" DESC LIMIT ${NOTES_SHOWN}`;
  return reading({
    rows,
    from: (found: readonly (NoteRow | { id: null })[]) =>
      found.length === 0 ? null : found.flatMap((row) => (row.id === null ? [] : [noteFrom(row)])),
  });
}

function noteFrom({ id, text, writtenAt }: NoteRow): PersonNote {
  return { id, text: openedPersonNote(text), at: new Date(writtenAt) };
}
