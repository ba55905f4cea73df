import { afterAll, beforeAll } from "vitest";
import { env, type ProviderSettings } from "@/lib/env";

/**
 * Configures OpenID providers by id for the calling file, after `freshDatabase`. None of them is
 * asked anything. The environment of the process is read once for all files.
 */
export function configuredProviders(issuers: Record<string, string>): void {
  let before: ProviderSettings[] = [];
  beforeAll(() => {
    before = env().providers;
    env().providers = Object.entries(issuers).map(([id, issuer]) => ({
      id,
      issuer,
      clientId: "pendulum",
      clientSecret: "a-client-secret-for-tests-only",
      name: new URL(issuer).hostname,
      scope: "openid email",
      groups: "groups",
    }));
  });
  afterAll(() => {
    env().providers = before;
  });
}
