import { NOTE_SEAL } from "@/lib/column/talk";
import { sealingKey } from "@/lib/env";
import { open, seal } from "@/lib/seal";

/** A note about a 1:1, encrypted for the database. */
export function sealedTalkNote(text: string): string {
  return seal(text, sealingKey(), NOTE_SEAL);
}

/** Decrypts what `sealedTalkNote` encrypted. */
export function openedTalkNote(sealed: string): string {
  return open(sealed, sealingKey(), NOTE_SEAL);
}
