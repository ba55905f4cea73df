// `npm run doctor`, run as an operator runs it, and what it says of a database that lacks something.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import pg from "pg";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { databaseChecks } from "@/scripts/doctor/database-checks";
import { findingsOf } from "@/scripts/doctor/finding";
import { freshDatabase } from "@/tests/support/database";
import { testEnvironment } from "@/tests/support/environment";
import { furnishSealed } from "./sealing/furnished";

freshDatabase();
beforeAll(furnishSealed);

const root = path.resolve(import.meta.dirname, "../..");

function doctor(settings: Record<string, string | undefined> = {}): {
  status: number | null;
  said: string;
} {
  const environment = { ...testEnvironment, DATABASE_URL: process.env.DATABASE_URL, ...settings };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/doctor.ts"],
    { cwd: root, env: { ...process.env, ...environment }, encoding: "utf8" },
  );
  return { status, said: stdout + stderr };
}

/** The same while this process answers it. */
async function doctorBeside(settings: Record<string, string>): Promise<string> {
  const environment = { ...testEnvironment, DATABASE_URL: process.env.DATABASE_URL, ...settings };
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/doctor.ts"], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return text(child.stdout);
}

test("says what is well, and what is not set up", () => {
  const { said } = doctor();
  for (const line of [
    /✓ Settings +are valid/,
    /✓ Database version +PostgreSQL 1\d/,
    /✓ Database encoding +UTF8/,
    /✓ Database contents +of Pendulum/,
    /✓ Database limits/,
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
  expect(said).toMatch(
    /✗ Email +The mail server does not accept us: check SMTP_URL. .*ECONNREFUSED/,
  );
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
    /✗ Database +cannot be used: .*Check DATABASE_URL/,
  ],
  [
    { DATABASE_URL: "postgresql://somebody:pass@word@host.invalid/none" },
    /✗ Database +cannot be used: .*percent-encoded/,
  ],
  [{ PENDULUM_SECRET: "short" }, /✗ Settings +PENDULUM_SECRET must have at least 32 characters/],
])("ends with 1 when nothing can start: %#", (settings, line) => {
  const { status, said } = doctor(settings);
  expect(status).toBe(1);
  expect(said).toMatch(line);
  expect(said).not.toContain("secret-word");
});

describe("the embedded database", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "pendulum-doctor-"));
  const nothing = Object.fromEntries(
    ["DATABASE_URL", ...Object.keys(testEnvironment)].map((name) => [name, undefined]),
  );
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("before the first start, the rest is checked and nothing is made", () => {
    const PENDULUM_DATA = path.join(folder, "not", "yet");
    const { said } = doctor({ ...nothing, PENDULUM_DATA });
    expect(said).toContain(`The first start creates it in ${PENDULUM_DATA}.`);
    expect(said).toContain(`✓ Data folder             ${PENDULUM_DATA}`);
    expect(said).toMatch(/✓ Disk .*\n.*✓ List of erased people/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a data folder that an upgrade could take along is told", () => {
    const PENDULUM_DATA = path.join(root, ".data", "nowhere");
    expect(doctor({ ...nothing, PENDULUM_DATA }).said).toMatch(
      /· Data folder +.*in the program's folder/,
    );
    expect(existsSync(PENDULUM_DATA)).toBe(false);
  });

  test("without its secrets, none are made", () => {
    const PENDULUM_DATA = path.join(folder, "live");
    mkdirSync(path.join(PENDULUM_DATA, "database"), { recursive: true });
    const { status, said } = doctor({ ...nothing, PENDULUM_DATA });
    expect(status).toBe(1);
    expect(said).toMatch(/✗ Database +.*secrets.json is missing: put it back from a backup/);
    expect(readdirSync(PENDULUM_DATA)).toEqual(["database"]);
  });
});

test("a proxy: its number, its certificate, its name", async () => {
  // Its certificate is its own, so nobody trusts it.
  const server = new SMTPServer({ secure: true }).on("error", () => undefined);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.server.address() as AddressInfo;
  try {
    const said = await doctorBeside({ PENDULUM_URL: `https://localhost:${port}` });
    expect(said).toMatch(/✗ Proxies +Set TRUST_PROXY to their number, usually 1/);
    expect(said).toMatch(
      /✗ Address +https:\/\/localhost:\d+ has a certificate that is not trusted: .*NODE_EXTRA_CA_CERTS/,
    );
  } finally {
    server.close();
  }
  const unknown = await doctorBeside({
    PENDULUM_URL: "https://pendulum.invalid",
    TRUST_PROXY: "1",
  });
  expect(unknown).toMatch(/✓ Proxies +1 in front/);
  expect(unknown).toMatch(/· Address +This machine does not find pendulum.invalid/);
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
    const findings = await findingsOf(databaseChecks(client, process.env.DATABASE_URL ?? ""));
    expect(findings.find(({ what }) => what === "Rights in the database")).toMatchObject({
      state: "bad",
      say: expect.stringContaining("may not create tables: make it the owner") as string,
    });
  } finally {
    await client.query("ROLLBACK");
    await client.end();
  }
});
