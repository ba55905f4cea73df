import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay, type Day } from "@/lib/day";
import { db } from "@/lib/db/client";
import { sentRowId } from "@/lib/db/sent-row";
import { isId } from "@/lib/id";
import { done, refused, type Outcome } from "@/lib/outcome";
import { sealedTalkNote } from "./sealed-note";

/** Adds a note on a 1:1 to the viewer's own, or changes one of them. */
export async function writeNote(
  viewer: Viewer,
  { note, heldOn, text }: { note: string; heldOn: Day; text: string },
  now: Date,
): Promise<Outcome<null, "not-found">> {
  const data = { heldOn: toDatabaseDay(heldOn), text: sealedTalkNote(text), writtenAt: now };
  const personId = viewer.userId;
  if (note === "") {
    await db().talkNote.createMany({
      data: { id: sentRowId(), ...data, personId },
      skipDuplicates: true,
    });
    return done(null);
  }
  if (!isId(note)) return refused("not-found");
  const { count } = await db().talkNote.updateMany({ where: { id: note, personId }, data });
  return count === 1 ? done(null) : refused("not-found");
}

/** Deletes a note of the viewer. Idempotent. */
export async function removeNote(viewer: Viewer, id: string): Promise<void> {
  if (isId(id)) await db().talkNote.deleteMany({ where: { id, personId: viewer.userId } });
}
