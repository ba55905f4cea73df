/** What a provider says about somebody, reduced to what decides here. */
export type Identity = {
  issuer: string;
  subject: string;
  /** The address that the provider has verified; null when there is none or it has not. */
  verifiedEmail: string | null;
};

type Claims = Record<string, unknown>;

/** Reads the claims of a validated ID token (with userinfo, if need be); null when they name nobody. */
export function identityFrom(claims: Claims): Identity | null {
  const { iss, sub, email } = claims;
  if (typeof iss !== "string" || typeof sub !== "string" || !iss || !sub) return null;
  const isVerified = claims.email_verified === true || claims.email_verified === "true";
  const verifiedEmail = isVerified && typeof email === "string" && email ? email : null;
  return { issuer: iss, subject: sub, verifiedEmail };
}
