import type { Identity } from "@/lib/auth/openid/claims";

/** An identity whose address its provider has verified, without a name and without groups. */
export function verifiedIdentity(
  issuer: string,
  email: string,
  more: Partial<Identity> = {},
): Identity {
  return { issuer, subject: "7", email, isVerified: true, name: null, groups: null, ...more };
}
