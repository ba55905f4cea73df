import { expect, test } from "vitest";
import { parseEnvironment } from "@/lib/env";
import { testEnvironment } from "@/tests/support/environment";

const good = { ...testEnvironment, DATABASE_URL: "postgresql://localhost/pendulum" };

test("a complete environment is taken, with its defaults", () => {
  const parsed = parseEnvironment(good);
  expect(parsed).toMatchObject({
    ok: true,
    value: { POOL_SIZE: 10, SESSION_IDLE_HOURS: 72, SESSION_MAX_HOURS: 720, TRUST_PROXY: 0 },
  });
});

test("an empty environment gets one sentence for each missing setting", () => {
  const parsed = parseEnvironment({});
  expect(parsed.ok).toBe(false);
  const sentences = parsed.ok ? [] : parsed.sentences;
  for (const name of ["PENDULUM_URL", "PENDULUM_SECRET", "PENDULUM_KEY", "DATABASE_URL"])
    expect(sentences.filter((sentence) => sentence.startsWith(`${name} `))).toHaveLength(1);
});

test.each([
  ["PENDULUM_URL", "ftp://example.com"],
  ["PENDULUM_URL", "javascript:alert(1)"],
  ["PENDULUM_SECRET", "short"],
  ["PENDULUM_KEY", Buffer.alloc(16).toString("base64")],
  ["DATABASE_URL", "mysql://localhost/x"],
  ["POOL_SIZE", "0"],
  ["POOL_SIZE", "many"],
  ["TRUST_PROXY", "-1"],
  ["TRUST_PROXY", "yes"],
  ["SESSION_IDLE_HOURS", "-3"],
  ["SMTP_URL", "http://mail.example.com"],
])("%s=%s is refused by a sentence that names it", (name, value) => {
  const parsed = parseEnvironment({ ...good, MAIL_FROM: "pendulum@example.com", [name]: value });
  expect(parsed.ok ? [] : parsed.sentences).toEqual([
    expect.stringMatching(new RegExp(`^${name} .+\\.$`)),
  ]);
});

test("OpenID needs all three of its settings, mail a sender", () => {
  const half = parseEnvironment({ ...good, OIDC_ISSUER: "https://id.example.com" });
  expect(half.ok ? "" : half.sentences.join()).toContain("OIDC_CLIENT_SECRET");
  const mail = parseEnvironment({ ...good, SMTP_URL: "smtp://localhost" });
  expect(mail.ok ? "" : mail.sentences.join()).toContain("MAIL_FROM");
});

test("no sentence repeats a secret", () => {
  const parsed = parseEnvironment({
    ...good,
    PENDULUM_SECRET: "hush-hush",
    PENDULUM_KEY: "hush-key",
  });
  expect(parsed.ok ? "" : parsed.sentences.join()).not.toContain("hush");
});
