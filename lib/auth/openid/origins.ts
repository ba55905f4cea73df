import { env } from "@/lib/env";

const TIMEOUT_MS = 5_000;

// On globalThis: the server and the app's bundles are separate copies of this file in one process.
const kept = globalThis as typeof globalThis & { pendulumProviderOrigins?: Set<string> };

/** The provider's discovery document; null when no provider is configured. */
export function discoveryAddress(): string | null {
  const issuer = env().OIDC_ISSUER;
  return issuer ? `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration` : null;
}

/**
 * The origins to which signing in may redirect: the provider's, and that of its sign-in page where
 * it differs.
 */
export function providerOrigins(): string[] {
  const issuer = env().OIDC_ISSUER;
  return issuer
    ? [...new Set([new URL(issuer).origin, ...(kept.pendulumProviderOrigins ?? [])])]
    : [];
}

/** Stores the origin of the provider's sign-in page. Throws when it is not an http(s) address. */
export function noteProviderPage(address: string): void {
  const { protocol, origin } = new URL(address);
  if (!/^https?:$/.test(protocol)) throw new Error("no-sign-in-page");
  (kept.pendulumProviderOrigins ??= new Set()).add(origin);
}

/** Asks the provider where its sign-in page is. Throws when it does not answer within 5 s. */
export async function discoverProviderPage(): Promise<void> {
  const address = discoveryAddress();
  if (!address) return;
  const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  const described = (await answer.json()) as { authorization_endpoint?: unknown };
  noteProviderPage(String(described.authorization_endpoint));
}
