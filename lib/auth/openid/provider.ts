import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "@/lib/env";
import { discoveryAddress } from "./origins";

/** The provider's id within next-auth, and in its redirect address. */
export const OPENID = "oidc";

type Claims = Record<string, unknown>;
type IdToken = Claims & { sub: string; email?: string };

const TIMEOUT_MS = 5_000;

/** The next-auth provider configured by the environment; null when none is. */
export function openIdProvider(): OAuthConfig<Claims> | null {
  const { OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env();
  const wellKnown = discoveryAddress();
  if (!wellKnown || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return {
    id: OPENID,
    name: "OpenID",
    type: "oauth",
    wellKnown,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid email" } },
    httpOptions: { timeout: TIMEOUT_MS },
    userinfo: {
      // Some providers leave the email out of the ID token.
      async request({ tokens, client }) {
        const claims = (tokens as typeof tokens & { claims: () => IdToken }).claims();
        if (claims.email || !tokens.access_token || !client.issuer.metadata.userinfo_endpoint)
          return claims;
        const info = await client.userinfo(tokens.access_token);
        if (info.sub !== claims.sub) throw new Error("userinfo-of-somebody-else");
        return { ...claims, email: info.email, email_verified: info.email_verified };
      },
    },
    profile: (claims) => ({ id: String(claims.sub) }),
  };
}

/** The provider's name: OIDC_NAME, else its host; null when none is configured. */
export function providerName(): string | null {
  const { OIDC_NAME, OIDC_ISSUER } = env();
  return OIDC_ISSUER ? (OIDC_NAME ?? new URL(OIDC_ISSUER).hostname) : null;
}
