import type { OAuthConfig } from "next-auth/providers/oauth";
import { env, isSameIssuer, type ProviderSettings } from "@/lib/env";
import { isToldApart } from "./claims";
import { discoveryAddress } from "./origins";

type Claims = Record<string, unknown>;
type IdToken = Claims & { sub: string; email?: string };

const TIMEOUT_MS = 5_000;

/** The configured provider with this id; null when there is none. */
export function findProvider(id: unknown): ProviderSettings | null {
  return env().providers.find((one) => one.id === id) ?? null;
}

/** The configured provider that signs in this issuer's people; null when there is none. */
export function providerOf(issuer: string): ProviderSettings | null {
  return env().providers.find((one) => isSameIssuer(one.issuer, issuer)) ?? null;
}

/** A provider as a choice on a page. */
export type ProviderChoice = Pick<ProviderSettings, "id" | "name">;

/** The providers at which people can sign in, in the order of the settings. */
export function listProviders(): ProviderChoice[] {
  return env().providers.map(({ id, name }) => ({ id, name }));
}

/** The name of an issuer's provider, or its host when it is not configured any more. */
export function nameOfIssuer(issuer: string): string {
  const host = URL.canParse(issuer) ? new URL(issuer).hostname : issuer;
  return providerOf(issuer)?.name ?? host;
}

/** A provider for next-auth, which names its redirect address by the id. */
export function nextAuthProvider(provider: ProviderSettings): OAuthConfig<Claims> {
  return {
    id: provider.id,
    name: provider.name,
    type: "oauth",
    wellKnown: discoveryAddress(provider),
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: provider.scope } },
    httpOptions: { timeout: TIMEOUT_MS },
    userinfo: {
      // Some providers leave the email or the groups out of the ID token.
      async request({ tokens, client }) {
        const claims = (tokens as typeof tokens & { claims: () => IdToken }).claims();
        const token = client.issuer.metadata.userinfo_endpoint && tokens.access_token;
        if (!token || !isToldApart(claims, provider)) return claims;
        const info = await client.userinfo(token);
        if (info.sub !== claims.sub) throw new Error("userinfo-of-somebody-else");
        return mergedClaims(claims, info, provider);
      },
    },
    profile: (claims) => ({ id: String(claims.sub) }),
  };
}

// What the signed token says counts; an address comes with what is said of it, from one place.
function mergedClaims(claims: IdToken, info: Claims, { groups }: ProviderSettings): Claims {
  const address = claims.email ? claims : info;
  return {
    ...claims,
    email: address.email,
    email_verified: address.email_verified,
    name: claims.name ?? info.name,
    ...(groups && !(groups in claims) && { [groups]: info[groups] }),
  };
}
