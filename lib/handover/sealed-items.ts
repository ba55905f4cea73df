import { createHash } from "node:crypto";
import { HANDOVER_SEAL } from "@/lib/column/handover";
import { openJson, sealJson, type KeyRing } from "@/lib/seal";
import type { HandoverItem } from "./handover";

/** Lines encrypted for the database. */
export function sealedItems(items: readonly HandoverItem[], key: KeyRing): string {
  return sealJson(items, key, HANDOVER_SEAL);
}

/** Lines decrypted from the database. */
export function openItems(sealed: string, key: KeyRing): HandoverItem[] {
  return openJson(sealed, key, HANDOVER_SEAL) as HandoverItem[];
}

/** A digest of what was read, so that nobody signs a different text. */
export function digestOf(items: readonly HandoverItem[]): string {
  return createHash("sha256").update(JSON.stringify(items)).digest("base64url").slice(0, 22);
}
