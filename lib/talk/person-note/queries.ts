import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { isId } from "@/lib/id";
import { findManagedSince } from "@/lib/sharing/queries";
import { openedPersonNote } from "./sealed-text";

/** A note of a manager about somebody they manage. */
export type PersonNote = { id: string; text: string; at: Date };

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
  const since = isId(personId) ? await findManagedSince(viewer, personId) : null;
  if (!since) return null;
  const rows = await db().personNote.findMany({
    where: { personId, authorId: viewer.userId, writtenAt: { gte: since } },
    orderBy: [{ writtenAt: "desc" }, { id: "desc" }],
    take: NOTES_SHOWN,
  });
  return rows.map(({ id, text, writtenAt }) => {
    return { id, text: openedPersonNote(text), at: writtenAt };
  });
}
