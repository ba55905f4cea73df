import { sealingKey } from "@/lib/env";
import { open, seal } from "@/lib/seal";

/** The label under which notes are sealed, so that none can be moved into another column. */
const PURPOSE = "assessment.note";

/** A note as the database keeps it; null when there is nothing but white space. */
export function sealedNote(note: string): string | null {
  return note.trim() === "" ? null : seal(note.trim(), sealingKey(), PURPOSE);
}

/** What `sealedNote` sealed. */
export function openedNote(sealed: string | null): string | null {
  return sealed === null ? null : open(sealed, sealingKey(), PURPOSE);
}
