import { createHash, randomBytes } from "node:crypto";

/** A new secret of 256 bits for a one-time link; the database keeps `hashOf` it alone. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a one-time secret: its SHA-256 in hexadecimal. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
