import { hashOf, newSecret } from "../link/one-time-token";

/** What a key of the installation can open. Writing is apart from reading: neither opens the other. */
export const KEY_SCOPES = [
  "people:read",
  "teams:read",
  "participation:read",
  "trials:read",
  "rotations:read",
  "absences:read",
  "openings:read",
  "audit:read",
  "people:write",
  "teams:write",
  "openings:write",
  "scim",
] as const;

/**
 * What a person can choose that their token opens besides what is their own: to change that, what they
 * see and do with others about trials and rotations, and the figures that they are shown.
 */
export const CHOSEN_SCOPES = [
  "own:write",
  "trials:read",
  "trials:write",
  "rotations:read",
  "rotations:write",
  "figures:read",
] as const;

/** What a token of a person can open: what is their own, always, and what they chose. */
export const TOKEN_SCOPES = ["own", ...CHOSEN_SCOPES] as const;

export const SCOPES = [...new Set([...KEY_SCOPES, ...TOKEN_SCOPES])];
export type KeyScope = (typeof KEY_SCOPES)[number];
export type Scope = (typeof SCOPES)[number];

/** So that a secret that turns up somewhere is recognised, by people and by scanners. */
const PREFIX = "pnd_";

/** A new secret for programs, and its stored form. The secret is shown once. */
export function newKey(): { secret: string; hash: string } {
  const secret = PREFIX + newSecret();
  return { secret, hash: hashOf(secret) };
}

/** The stored form of a secret; null for a text that cannot be one, which is not found without a query. */
export function hashOfKey(text: string): string | null {
  return /^pnd_[\w-]{43}$/.test(text) ? hashOf(text) : null;
}

/** For how many days a key can be made to work; `null`: until it is revoked. */
export const KEY_DAYS = { "30": 30, "90": 90, "365": 365, never: null } as const;

/** The end of the chosen time. */
export function expiryOf(choice: keyof typeof KEY_DAYS, now: Date): Date | null {
  const days = KEY_DAYS[choice];
  return days === null ? null : new Date(now.getTime() + days * 86_400_000);
}
