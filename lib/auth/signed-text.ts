import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Signs a short text for a cookie: `text.expiry.signature`, valid until `expiresAt`. `purpose`
 * prevents one kind of cookie from being used as another. The text is readable, not secret.
 */
export function signText(text: string, expiresAt: Date, secret: string, purpose: string): string {
  const body = `${Buffer.from(text).toString("base64url")}.${expiresAt.getTime()}`;
  return `${body}.${signature(body, secret, purpose)}`;
}

/** The text that `signText` signed; null when it was altered, has another purpose or is expired. */
export function readSignedText(
  signed: string | undefined,
  now: Date,
  secret: string,
  purpose: string,
): string | null {
  const [text, expiry, given] = (signed ?? "").slice(0, 2000).split(".");
  if (!text || !expiry || !given) return null;
  const wanted = Buffer.from(signature(`${text}.${expiry}`, secret, purpose));
  const offered = Buffer.from(given);
  if (wanted.length !== offered.length || !timingSafeEqual(wanted, offered)) return null;
  if (!(Number(expiry) > now.getTime())) return null;
  return Buffer.from(text, "base64url").toString("utf8");
}

function signature(body: string, secret: string, purpose: string): string {
  return createHmac("sha256", secret).update(`${purpose}\0${body}`).digest("base64url");
}
