// One file of settings for every command of an operator; what the environment says already counts more.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readSettingsFile } from "@/scripts/settings-file";

let file = "";
beforeEach(() => {
  file = path.join(mkdtempSync(path.join(tmpdir(), "pendulum-settings-")), ".env");
  for (const name of ["MAIL_FROM", "OIDC_SCOPE", "PENDULUM_KEY"]) vi.stubEnv(name, undefined);
});
afterEach(() => {
  rmSync(path.dirname(file), { recursive: true });
  vi.unstubAllEnvs();
});

test("its lines become settings, with quotes or without", () => {
  const lines = [
    "# Comment",
    'MAIL_FROM="Pendulum <pendulum@example.com>"',
    "OIDC_SCOPE=openid email profile",
    "PENDULUM_KEY=BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=",
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
  readSettingsFile(file);
  const { MAIL_FROM, OIDC_SCOPE, PENDULUM_KEY } = process.env;
  expect({ MAIL_FROM, OIDC_SCOPE, PENDULUM_KEY }).toEqual({
    MAIL_FROM: "Pendulum <pendulum@example.com>",
    OIDC_SCOPE: "openid email profile",
    PENDULUM_KEY: Buffer.alloc(32, 7).toString("base64"),
  });
});

test("the environment takes precedence", () => {
  vi.stubEnv("MAIL_FROM", "first@example.com");
  writeFileSync(file, "MAIL_FROM=second@example.com\n");
  readSettingsFile(file);
  expect(process.env.MAIL_FROM).toBe("first@example.com");
});

test("without the file, nothing is set", () => {
  readSettingsFile(file);
  expect(process.env.MAIL_FROM).toBeUndefined();
});

// Root may read every file, whatever its mode.
test.skipIf(process.getuid?.() === 0)("a file of another user is refused in one sentence", () => {
  writeFileSync(file, "MAIL_FROM=second@example.com\n");
  chmodSync(file, 0o000);
  expect(() => readSettingsFile(file)).toThrow(/cannot be read by this user/);
});
