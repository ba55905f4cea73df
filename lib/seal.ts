import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

/**
 * The keys that encrypt free text at rest, 32 bytes each, kept outside the database. The first
 * encrypts, all of them decrypt.
 */
export type KeyRing = { current: string; keys: ReadonlyMap<string, Buffer> };

/** A ring of one key or more; the first encrypts. */
export function keyRing(first: Buffer, ...others: Buffer[]): KeyRing {
  const keys = new Map([first, ...others].map((key) => [keyId(key), key]));
  return { current: keyId(first), keys };
}

/** The id of a key, stored beside what it encrypted: eight hexadecimal digits that reveal nothing of it. */
export function keyId(key: Buffer): string {
  return createHash("sha256").update("pendulum key").update(key).digest("hex").slice(0, 8);
}

/**
 * Encrypts free text for the database: AES-256-GCM, written as `v2.<key id>.<nonce>.<tag>.<text>`, the last
 * three in base64url. `purpose` is bound to the text, so that a sealed note cannot be moved into another column.
 */
export function seal(text: string, ring: KeyRing, purpose: string): string {
  const key = ring.keys.get(ring.current);
  if (!key) throw new Error("the ring lacks its own key");
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  const parts = [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"));
  return ["v2", ring.current, ...parts].join(".");
}

/**
 * Decrypts what `seal` wrote, and the older format `v1.<nonce>.<tag>.<text>` without key ids.
 * Throws when key, purpose or text do not belong together.
 */
export function open(sealed: string, ring: KeyRing, purpose: string): string {
  const [version, ...rest] = sealed.split(".");
  if (version === "v2" && rest.length === 4) {
    const key = ring.keys.get(rest[0] ?? "");
    if (!key) throw new Error("sealed with a key that is not there");
    return opened(rest.slice(1), key, purpose);
  }
  if (version !== "v1" || rest.length !== 3) throw new Error("not a sealed text");
  const [last, ...others] = [...ring.keys.values()].reverse();
  for (const key of others.reverse())
    try {
      return opened(rest, key, purpose);
    } catch {
      // Encrypted by another key of the ring.
    }
  return opened(rest, last ?? Buffer.alloc(0), purpose);
}

/** Encrypts a JSON value like a text. */
export function sealJson(value: unknown, ring: KeyRing, purpose: string): string {
  return seal(JSON.stringify(value), ring, purpose);
}

/** Decrypts what `sealJson` wrote; the caller knows what was encrypted for this purpose. */
export function openJson(sealed: string, ring: KeyRing, purpose: string): unknown {
  return JSON.parse(open(sealed, ring, purpose));
}

function opened(parts: string[], key: Buffer, purpose: string): string {
  const [nonce, tag, text] = parts.map((part) => Buffer.from(part, "base64url"));
  if (!nonce || !tag || !text) throw new Error("not a sealed text");
  const decipher = createDecipheriv("aes-256-gcm", key, nonce)
    .setAAD(Buffer.from(purpose))
    .setAuthTag(tag);
  return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
}
