import { env, isSameIssuer, type ProviderSettings } from "@/lib/env";

const TIMEOUT_MS = 5_000;

type Provider = Pick<ProviderSettings, "issuer">;

// On globalThis: the server and the app's bundles are separate copies of this file in one process.
const kept = globalThis as typeof globalThis & { pendulumProviderOrigins?: Set<string> };

/** A provider's discovery document. */
export function discoveryAddress({ issuer }: Provider): string {
  return `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
}

/**
 * The origins to which signing in may redirect: those of the providers, and of their sign-in pages
 * where they differ.
 */
export function providerOrigins(): string[] {
  const { providers } = env();
  if (providers.length === 0) return [];
  const own = providers.map(({ issuer }) => new URL(issuer).origin);
  return [...new Set([...own, ...(kept.pendulumProviderOrigins ?? [])])];
}

/** Stores the origin of a provider's sign-in page. Throws when it is not an http(s) address. */
export function noteProviderPage(address: string): void {
  const { protocol, origin } = new URL(address);
  if (!/^https?:$/.test(protocol)) throw new Error("no-sign-in-page");
  (kept.pendulumProviderOrigins ??= new Set()).add(origin);
}

/**
 * Asks a provider where its sign-in page is. Throws when it does not answer within 5 s, or speaks in
 * the name of another issuer: then nobody could sign in there.
 */
export async function discoverProviderPage(provider: Provider): Promise<void> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await fetch(discoveryAddress(provider), { signal });
  const described = (await answer.json()) as { authorization_endpoint?: unknown; issuer?: unknown };
  const issuer = String(described.issuer);
  if (!isSameIssuer(issuer, provider.issuer))
    throw new Error(`It says that its issuer is ${issuer}.`);
  noteProviderPage(String(described.authorization_endpoint));
}
