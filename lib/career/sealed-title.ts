import { ROLE_SEAL } from "@/lib/column/career";
import { sealingKey } from "@/lib/env";
import { open, seal } from "@/lib/seal";

/** The name of a role, encrypted for the database. */
export function sealedTitle(title: string): string {
  return seal(title, sealingKey(), ROLE_SEAL);
}

/** Decrypts what `sealedTitle` encrypted. */
export function openedTitle(sealed: string): string {
  return open(sealed, sealingKey(), ROLE_SEAL);
}
