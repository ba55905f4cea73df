import { countRequest, type Allowance } from "../attempt-mutations";
import type { NOT_ADMITTED } from "./admission";
import { noteUse } from "./mutations";
import { findAsker, type Asker } from "./queries";

/** A program that was let in or not, with the fields of HTTP that say why and how often it may ask. */
export type Admission =
  | { ok: true; asker: Asker; headers: Record<string, string> }
  | { ok: false; reason: keyof typeof NOT_ADMITTED; headers: Record<string, string> };

/**
 * Lets a program in by what it sends as `Authorization`, and counts its request under its limit.
 * Cookies play no part.
 */
export async function admitProgram(authorization: string | null, now: Date): Promise<Admission> {
  const secret = /^Bearer (\S+)$/.exec(authorization ?? "")?.[1];
  if (!secret) return { ok: false, reason: "no-key", headers: { "www-authenticate": "Bearer" } };
  const asker = await findAsker(secret, now);
  if (!asker) {
    const headers = { "www-authenticate": 'Bearer error="invalid_token"' };
    return { ok: false, reason: "wrong-key", headers };
  }
  const allowance = await countRequest(asker.keyId);
  const headers = limitHeaders(allowance);
  if (!allowance.isAllowed) {
    const later = { ...headers, "retry-after": String(allowance.resetsInS) };
    return { ok: false, reason: "too-many-requests", headers: later };
  }
  await noteUse(asker, now);
  return { ok: true, asker, headers };
}

/** The limit of a key as the RateLimit fields of HTTP say it. */
function limitHeaders({ limit, remaining, resetsInS }: Allowance): Record<string, string> {
  return {
    "ratelimit-policy": `"hour";q=${limit};w=3600`,
    ratelimit: `"hour";r=${remaining};t=${resetsInS}`,
  };
}
