/** The claims of a provider about a person that are used here. */
export type Identity = {
  issuer: string;
  subject: string;
  /** The address verified by the provider; null when there is none or it is not verified. */
  verifiedEmail: string | null;
};

type Claims = Record<string, unknown>;

/** Reads the claims of a validated ID token (with userinfo, if needed); null when they identify nobody. */
export function identityFrom(claims: Claims): Identity | null {
  const { iss, sub, email } = claims;
  if (typeof iss !== "string" || typeof sub !== "string" || !iss || !sub) return null;
  const isVerified = claims.email_verified === true || claims.email_verified === "true";
  const verifiedEmail = isVerified && typeof email === "string" && email ? email : null;
  return { issuer: iss, subject: sub, verifiedEmail };
}
