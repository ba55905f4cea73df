import { createHmac, randomBytes } from "node:crypto";

const PREFIX = "whsec_";

/** A new secret of a webhook: 32 bytes, as Standard Webhooks writes them. */
export function newHookSecret(): string {
  return PREFIX + randomBytes(32).toString("base64");
}

/**
 * The headers of a message by Standard Webhooks: its id, its moment in seconds, and a signature with
 * each of the secrets over id, moment and body.
 */
export function signedHeaders(
  id: string,
  body: string,
  secrets: readonly string[],
  now: Date,
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signatures = secrets.map((secret) => signatureOf(`${id}.${timestamp}.${body}`, secret));
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.join(" "),
  };
}

function signatureOf(text: string, secret: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  return `v1,${createHmac("sha256", key).update(text).digest("base64")}`;
}
