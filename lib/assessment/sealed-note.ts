import { NOTE_SEAL } from "@/lib/column/assessment";
import { sealingKey } from "@/lib/env";
import { open, seal } from "@/lib/seal";

/** A note encrypted for the database; null when it is blank. */
export function sealedNote(note: string): string | null {
  return note.trim() === "" ? null : seal(note.trim(), sealingKey(), NOTE_SEAL);
}

/** Decrypts what `sealedNote` encrypted. */
export function openedNote(sealed: string | null): string | null {
  return sealed === null ? null : open(sealed, sealingKey(), NOTE_SEAL);
}
