import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { sentRowId } from "@/lib/db/sent-row";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import { findManagedSince } from "@/lib/sharing/queries";
import { sealedPersonNote } from "./sealed-text";

type NoteOutcome = Outcome<{ personId: string }, "not-found">;

/** Adds a note about somebody whom the viewer manages today, or changes one of the viewer's. */
export async function writePersonNote(
  viewer: Viewer,
  { personId, noteId, text }: { personId: string; noteId: string; text: string },
  now: Date,
): Promise<NoteOutcome> {
  const since = isId(personId) ? await findManagedSince(viewer, personId) : null;
  if (!since) return refused("not-found");
  const data = { text: sealedPersonNote(text), writtenAt: now };
  const own = { personId, authorId: viewer.userId };
  if (noteId === "") {
    await db().personNote.createMany({
      data: { id: sentRowId(), ...own, ...data },
      skipDuplicates: true,
    });
    return done({ personId });
  }
  if (!isId(noteId)) return refused("not-found");
  const where = { id: noteId, ...own, writtenAt: { gte: since } };
  const { count } = await db().personNote.updateMany({ where, data });
  return count === 1 ? done({ personId }) : refused("not-found");
}

/** Deletes a note of the viewer about somebody whom they manage today. */
export async function removePersonNote(
  viewer: Viewer,
  { personId, noteId }: { personId: string; noteId: string },
): Promise<NoteOutcome> {
  const since = isId(personId) && isId(noteId) ? await findManagedSince(viewer, personId) : null;
  if (!since) return refused("not-found");
  const where = { id: noteId, personId, authorId: viewer.userId, writtenAt: { gte: since } };
  const { count } = await db().personNote.deleteMany({ where });
  return count === 1 ? done({ personId }) : refused("not-found");
}
