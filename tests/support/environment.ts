/** The settings of the tests; DATABASE_URL is added. */
export const testEnvironment = {
  PENDULUM_URL: "http://localhost:3000",
  PENDULUM_SECRET: "a-secret-for-tests-only-0123456789abcdef",
  PENDULUM_KEY: Buffer.alloc(32, 7).toString("base64"),
};
