/** A provider that is configured for the matrix of actions, and answers nobody. */
export const issuerOfMatrix = "http://127.0.0.1:9";

/** Its settings; its id is `matrix`. */
export function matrixProvider(): Record<string, string> {
  return {
    OIDC_PROVIDERS: "matrix",
    OIDC_MATRIX_ISSUER: issuerOfMatrix,
    OIDC_MATRIX_CLIENT_ID: "pendulum",
    OIDC_MATRIX_CLIENT_SECRET: "a-client-secret-for-tests-only",
    OIDC_MATRIX_GROUPS: "groups",
  };
}
