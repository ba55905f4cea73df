// `npm run doctor`, run as an operator runs it, and what it says of a database that lacks something.
import { spawnSync } from "node:child_process";
import path from "node:path";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { databaseChecks } from "@/scripts/doctor/database-checks";
import { findingsOf } from "@/scripts/doctor/finding";
import { freshDatabase } from "@/tests/support/database";
import { testEnvironment } from "@/tests/support/environment";
import { furnishSealed } from "./sealing/furnished";

freshDatabase();
beforeAll(furnishSealed);

const root = path.resolve(import.meta.dirname, "../..");

function doctor(settings: Record<string, string> = {}): { status: number | null; said: string } {
  const environment = { ...testEnvironment, DATABASE_URL: process.env.DATABASE_URL, ...settings };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/doctor.ts"],
    { cwd: root, env: { ...process.env, ...environment }, encoding: "utf8" },
  );
  return { status, said: stdout + stderr };
}

test("says what is well, and what is not set up", () => {
  const { said } = doctor();
  for (const line of [
    /✓ Settings +are valid/,
    /✓ Database version +PostgreSQL 1\d/,
    /✓ Database extensions/,
    /✓ Rights in the database/,
    /✓ Clock/,
    /✓ Keys +open every note/,
    /· Email/,
    /· OpenID/,
  ])
    expect(said).toMatch(line);
});

test("says what to mend, one line each, and ends with 1", () => {
  const { status, said } = doctor({
    SMTP_URL: "smtp://127.0.0.1:9",
    MAIL_FROM: "pendulum@example.com",
    OIDC_ISSUER: "http://127.0.0.1:9",
    OIDC_CLIENT_ID: "pendulum",
    OIDC_CLIENT_SECRET: "a-secret-of-openid",
    OIDC_PROVIDERS: "okta",
    OIDC_OKTA_ISSUER: "http://127.0.0.1:11",
    OIDC_OKTA_CLIENT_ID: "pendulum",
    OIDC_OKTA_CLIENT_SECRET: "another-secret-of-openid",
    PENDULUM_URL: "http://pendulum.invalid",
    PENDULUM_KEY: Buffer.alloc(32, 9).toString("base64"),
  });
  expect(status).toBe(1);
  expect(said).toMatch(/✗ Email +The mail server does not accept us/);
  expect(said).toMatch(
    /✗ OpenID: oidc +http:\/\/127.0.0.1:9\/.well-known.* provider: check OIDC_ISSUER/,
  );
  expect(said).toMatch(
    /✗ OpenID: okta +http:\/\/127.0.0.1:11\/.well-known.* provider: check OIDC_OKTA_ISSUER/,
  );
  expect(said).toMatch(/✗ Address +http:\/\/pendulum.invalid is not https/);
  expect(said).toMatch(/✗ Keys +A key to \d+ notes is missing/);
  expect(said).not.toContain("secret-of-openid");
});

test.each([
  [
    { DATABASE_URL: "postgresql://nobody:secret-word@127.0.0.1:9/none" },
    /✗ Database +cannot be reached/,
  ],
  [{ PENDULUM_SECRET: "short" }, /✗ Settings +PENDULUM_SECRET must have at least 32 characters/],
])("ends with 1 when nothing can start: %#", (settings, line) => {
  const { status, said } = doctor(settings);
  expect(status).toBe(1);
  expect(said).toMatch(line);
  expect(said).not.toContain("secret-word");
});

test("a role without rights is told", async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query(
      `DO $$ BEGIN
         IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN SET LOCAL ROLE pg_monitor;
         ELSE EXECUTE format('REVOKE CREATE ON DATABASE %I FROM %I', current_database(), current_user);
         END IF; END $$`,
    );
    const findings = await findingsOf(databaseChecks(client));
    expect(findings.find(({ what }) => what === "Rights in the database")).toMatchObject({
      state: "bad",
      say: expect.stringContaining("may not create tables: make it the owner") as string,
    });
  } finally {
    await client.query("ROLLBACK");
    await client.end();
  }
});
