import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/**
 * Encrypts free text for the database: AES-256-GCM, written as `v1.<nonce>.<tag>.<text>` in base64url.
 * `key` is 32 bytes, kept outside the database. `purpose` is bound to the text, so that a sealed note
 * cannot be moved into another column.
 */
export function seal(text: string, key: Buffer, purpose: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  const parts = [nonce, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"));
  return ["v1", ...parts].join(".");
}

/** Opens what `seal` wrote. Throws when key, purpose or text do not belong together. */
export function open(sealed: string, key: Buffer, purpose: string): string {
  const [version, nonce, tag, text] = sealed.split(".");
  if (version !== "v1" || !nonce || !tag || text === undefined)
    throw new Error("not a sealed text");
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64url"))
    .setAAD(Buffer.from(purpose))
    .setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([
    decipher.update(Buffer.from(text, "base64url")),
    decipher.final(),
  ]).toString("utf8");
}
