import { expect, test } from "vitest";
import { GroupRuleInput, TrustInput } from "@/lib/federation/input";
import { newcomerName } from "@/lib/federation/newcomer";
import { read } from "@/lib/input";
import { SOME_ID } from "@/tests/support/some-id";

test.each([
  ["acme.com", ["acme.com"]],
  [" Acme.com,\n@acme.fr; acme.com ", ["acme.com", "acme.fr"]],
  ["", []],
  ["xn--caf-dma.fr", ["xn--caf-dma.fr"]],
])("the domains %o are read as %o", (domains, listed) => {
  expect(read(TrustInput, { provider: "oidc", domains })).toMatchObject({
    ok: true,
    value: { domains: listed, createsAccounts: false, trustsUnverified: false },
  });
});

test.each([
  [{ domains: "acme" }, "domain-wrong"],
  [{ domains: "*.acme.com" }, "domain-wrong"],
  [{ domains: "ana@acme.com" }, "domain-wrong"],
  [{ domains: "acme..com" }, "domain-wrong"],
  [{ domains: "a".repeat(64) + ".com" }, "domain-wrong"],
  [{ domains: Array.from({ length: 51 }, (_, at) => `d${at}.com`).join() }, "domains-many"],
  [{ domains: "x".repeat(5001) }, "domains-long"],
  [{ domains: "", createsAccounts: "yes" }, "domains-missing"],
  [{ domains: " ", trustsUnverified: "yes" }, "domains-missing"],
])("%o is refused", (wish, error) => {
  expect(read(TrustInput, { provider: "oidc", ...wish })).toEqual({
    ok: false,
    errors: { domains: error },
  });
});

test("a group gives admins no team, and everything else one", () => {
  const wish = { provider: "oidc", group: " Staff ", teamId: SOME_ID };
  const given = (more: object) => read(GroupRuleInput, { ...wish, ...more });
  expect(given({ role: "ADMIN" })).toMatchObject({ ok: true, value: { teamId: null } });
  expect(given({ role: "MEMBER" })).toMatchObject({ value: { group: "Staff", teamId: SOME_ID } });
  for (const role of ["PARTNER", "MEMBER"])
    expect(given({ role, teamId: "" })).toMatchObject({ errors: { teamId: "team-missing" } });
  expect(given({ role: "OWNER" })).toMatchObject({ errors: { role: "role-missing" } });
  expect(given({ role: "ADMIN", group: " " })).toMatchObject({
    errors: { group: "group-missing" },
  });
});

test.each([
  ["Léa Martin", "x@acme.com", "Léa Martin"],
  [null, "lea.martin@acme.com", "Lea Martin"],
  [null, "lea_m-d@acme.com", "Lea M D"],
  [null, "._-@acme.com", "?"],
])("with the name %o, %s is called %s", (name, email, called) => {
  expect(newcomerName({ name, email })).toBe(called);
});
