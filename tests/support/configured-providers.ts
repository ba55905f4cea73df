import { beforeAll } from "vitest";

/** Configures OpenID providers by id for the calling file, after `freshDatabase`. None of them is asked anything. */
export function configuredProviders(issuers: Record<string, string>): void {
  beforeAll(() => {
    const ids = Object.keys(issuers);
    const settings = Object.entries(issuers).flatMap(([id, issuer]) => {
      const front = `OIDC_${id.toUpperCase()}`;
      return [
        [`${front}_ISSUER`, issuer],
        [`${front}_CLIENT_ID`, "pendulum"],
        [`${front}_CLIENT_SECRET`, "a-client-secret-for-tests-only"],
        [`${front}_GROUPS`, "groups"],
      ];
    });
    Object.assign(process.env, Object.fromEntries(settings), { OIDC_PROVIDERS: ids.join(",") });
  });
}
