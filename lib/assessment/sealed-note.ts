import { NOTE_SEAL } from "@/lib/column/assessment";
import { sealingKey } from "@/lib/env";
import { open, seal } from "@/lib/seal";

/** A note as the database keeps it; null when there is nothing but white space. */
export function sealedNote(note: string): string | null {
  return note.trim() === "" ? null : seal(note.trim(), sealingKey(), NOTE_SEAL);
}

/** What `sealedNote` sealed. */
export function openedNote(sealed: string | null): string | null {
  return sealed === null ? null : open(sealed, sealingKey(), NOTE_SEAL);
}
