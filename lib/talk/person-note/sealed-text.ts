import { PERSON_NOTE_SEAL } from "@/lib/column/talk";
import { sealingKey } from "@/lib/env";
import { open, seal } from "@/lib/seal";

/** A note about a person, encrypted for the database. */
export function sealedPersonNote(text: string): string {
  return seal(text, sealingKey(), PERSON_NOTE_SEAL);
}

/** Decrypts what `sealedPersonNote` encrypted. */
export function openedPersonNote(sealed: string): string {
  return open(sealed, sealingKey(), PERSON_NOTE_SEAL);
}
