import { expect, test } from "vitest";
import { parseEnvironment } from "@/lib/env";
import { testEnvironment } from "@/tests/support/environment";

const openId = {
  OIDC_ISSUER: "https://id.example.com",
  OIDC_CLIENT_ID: "pendulum",
  OIDC_CLIENT_SECRET: "hush-openid",
};
const OPENID_SETTINGS = Object.keys(openId);
const mail = {
  SMTP_URL: "smtp://mail.example.com:587",
  MAIL_FROM: "pendulum@example.com",
};
const good = { ...testEnvironment, DATABASE_URL: "postgresql://localhost/pendulum" };

test("a complete environment is accepted, with its defaults", () => {
  const parsed = parseEnvironment(good);
  expect(parsed).toMatchObject({
    ok: true,
    value: { POOL_SIZE: 10, SESSION_IDLE_HOURS: 72, SESSION_MAX_HOURS: 720, TRUST_PROXY: 0 },
  });
});

test("an empty environment gets one error for each missing setting", () => {
  const parsed = parseEnvironment({});
  expect(parsed.ok).toBe(false);
  const sentences = parsed.ok ? [] : parsed.sentences;
  for (const name of ["PENDULUM_URL", "PENDULUM_SECRET", "PENDULUM_KEY", "DATABASE_URL"])
    expect(sentences.filter((sentence) => sentence.startsWith(`${name} `))).toHaveLength(1);
});

test.each([
  ["PENDULUM_URL", "ftp://example.com"],
  ["PENDULUM_URL", "javascript:alert(1)"],
  ["PENDULUM_URL", "https://example.com/pendulum"],
  ["PENDULUM_URL", "https://example.com/?to=pendulum"],
  ["PENDULUM_URL", "https://somebody@example.com"],
  ["PENDULUM_SECRET", "short"],
  ["PENDULUM_KEY", Buffer.alloc(16).toString("base64")],
  ["DATABASE_URL", "mysql://localhost/x"],
  ["POOL_SIZE", "0"],
  ["POOL_SIZE", "many"],
  ["TRUST_PROXY", "-1"],
  ["TRUST_PROXY", "yes"],
  ["SESSION_IDLE_HOURS", "-3"],
  ["OIDC_ISSUER", "id.example.com"],
  ["OIDC_ISSUER", "ftp://id.example.com"],
  ["OIDC_ISSUER", "http://id.example.com"],
  ["OIDC_ISSUER", "http://localhost.example.com"],
  ["OIDC_NAME", "a name that is far too long for a button, truly"],
  ["SMTP_URL", "http://mail.example.com"],
  ["SMTP_URL", "smtp://"],
  ["SMTP_URL", "smtp:mail.example.com"],
  ["SMTP_URL", "smtp://mail.example.com:port"],
  ["SMTP_URL", "mail.example.com:25"],
  ["MAIL_FROM", "Pendulum"],
  ["MAIL_FROM", "a@example.com, b@example.com"],
  ["MAIL_FROM", "Pendulum <pendulum@example.com"],
  ["MAIL_FROM", "Pendulum\r\nBcc: x@example.com <pendulum@example.com>"],
])("%s=%s is refused with an error that names it", (name, value) => {
  const parsed = parseEnvironment({ ...good, ...openId, ...mail, [name]: value });
  expect(parsed.ok ? [] : parsed.sentences).toEqual([
    expect.stringMatching(new RegExp(`^${name} .+\\.$`)),
  ]);
});

test.each([
  { OIDC_ISSUER: "https://id.example.com", OIDC_CLIENT_ID: "pendulum" },
  { OIDC_ISSUER: "https://id.example.com" },
  { OIDC_CLIENT_ID: "pendulum", OIDC_CLIENT_SECRET: "hush" },
  { OIDC_NAME: "Example" },
])("an incomplete OpenID configuration (%o) gets an error for each missing setting", (half) => {
  const parsed = parseEnvironment({ ...good, ...half });
  const missing = OPENID_SETTINGS.filter((name) => !(name in half));
  expect(parsed.ok ? [] : parsed.sentences).toEqual(
    missing.map(
      (name) => `${name} is missing: sign-in with OpenID needs ${OPENID_SETTINGS.join(", ")}.`,
    ),
  );
});

test.each([
  ["SMTP_URL", "MAIL_FROM"],
  ["MAIL_FROM", "SMTP_URL"],
] as const)("%s alone gets an error that names %s", (given, missing) => {
  const parsed = parseEnvironment({ ...good, [given]: mail[given] });
  expect(parsed.ok ? [] : parsed.sentences).toEqual([
    expect.stringMatching(new RegExp(`^${missing} is missing`)),
  ]);
});

test.each([
  { OIDC_ISSUER: "http://localhost:4000/tenant" },
  { OIDC_ISSUER: "http://127.0.0.1:4000" },
  { SMTP_URL: "smtps://me%40example.com:p%2Fw@mail.example.com:465?pool=true" },
  { SMTP_URL: "smtp://127.0.0.1:1025" },
  { MAIL_FROM: "Pendulum at Example <pendulum@example.com>" },
  { OIDC_ISSUER: "", OIDC_CLIENT_ID: "", OIDC_CLIENT_SECRET: "", SMTP_URL: "", MAIL_FROM: "" },
])("%o is accepted", (settings) => {
  expect(parseEnvironment({ ...good, ...openId, ...mail, ...settings }).ok).toBe(true);
});

const okta = {
  OIDC_PROVIDERS: "okta",
  OIDC_OKTA_ISSUER: "https://acme.okta.com",
  OIDC_OKTA_CLIENT_ID: "pendulum-at-okta",
  OIDC_OKTA_CLIENT_SECRET: "hush-okta",
};

test("several providers are read in order, with the settings of each", () => {
  const more = { OIDC_OKTA_NAME: "Okta", OIDC_OKTA_GROUPS: "groups" };
  const scope = { OIDC_OKTA_SCOPE: "openid email groups" };
  const parsed = parseEnvironment({ ...good, ...openId, ...okta, ...more, ...scope });
  expect(parsed.ok ? parsed.value.providers : parsed.sentences).toEqual([
    {
      id: "oidc",
      issuer: "https://id.example.com",
      clientId: "pendulum",
      clientSecret: "hush-openid",
      name: "id.example.com",
      scope: "openid email",
      groups: null,
    },
    {
      id: "okta",
      issuer: "https://acme.okta.com",
      clientId: "pendulum-at-okta",
      clientSecret: "hush-okta",
      name: "Okta",
      scope: "openid email groups",
      groups: "groups",
    },
  ]);
});

test("the names of further providers alone are enough; without any there is none", () => {
  const parsed = parseEnvironment({ ...good, ...okta });
  expect(parsed.ok && parsed.value.providers.map(({ id }) => id)).toEqual(["okta"]);
  const none = parseEnvironment(good);
  expect(none.ok && none.value.providers).toEqual([]);
});

test.each([
  [{ OIDC_PROVIDERS: "Okta" }, /^OIDC_PROVIDERS must be short names/],
  [{ OIDC_PROVIDERS: "okta,okta" }, /^OIDC_PROVIDERS needs a different name/],
  [{ OIDC_PROVIDERS: "oidc" }, /^OIDC_PROVIDERS needs a different name/],
  [{ OIDC_OKTA_CLIENT_SECRET: "" }, /^OIDC_OKTA_CLIENT_SECRET is missing: .*OIDC_OKTA_ISSUER/],
  [{ OIDC_OKTA_ISSUER: "acme.okta.com" }, /^OIDC_OKTA_ISSUER must be the https/],
  [{ OIDC_OKTA_ISSUER: "https://id.example.com/" }, /^OIDC_PROVIDERS names .* twice/],
  [{ OIDC_OKTA_SCOPE: "email" }, /^OIDC_OKTA_SCOPE must start with openid/],
  [
    { OIDC_OKTA_ISSUER: "https://login.microsoftonline.com/common/v2.0" },
    /^OIDC_OKTA_ISSUER must name one tenant/,
  ],
  [
    { OIDC_ISSUER: "https://login.microsoftonline.com/organizations/v2.0" },
    /^OIDC_ISSUER must name one tenant/,
  ],
])("of several providers %o is refused", (wrong, sentence) => {
  const parsed = parseEnvironment({ ...good, ...openId, ...okta, ...wrong });
  expect(parsed.ok ? [] : parsed.sentences[0]).toMatch(sentence);
  expect(parsed.ok ? [] : parsed.sentences.join()).not.toContain("hush");
});

test("no error repeats a secret", () => {
  const parsed = parseEnvironment({
    ...good,
    PENDULUM_SECRET: "hush-hush",
    PENDULUM_KEY: "hush-key",
    OIDC_CLIENT_SECRET: "hush-openid",
    SMTP_URL: "smtp://me:hush@",
  });
  expect(parsed.ok ? "" : parsed.sentences.join()).not.toContain("hush");
});
