import { expect, test } from "vitest";
import { identityFrom, isToldApart } from "@/lib/auth/openid/claims";

const who = { iss: "https://id.example.com", sub: "7" };
const provider = { issuer: who.iss, groups: null };
const withGroups = { ...provider, groups: "groups" };

test.each([
  [true, true],
  ["true", true],
  [false, false],
  ["false", false],
  [1, false],
  ["yes", false],
  [null, null],
  [undefined, null],
])("email_verified %o is taken as %o", (email_verified, isVerified) => {
  expect(identityFrom({ ...who, email: "jonas@example.com", email_verified }, provider)).toEqual({
    issuer: who.iss,
    subject: who.sub,
    email: "jonas@example.com",
    isVerified,
    name: null,
    groups: null,
  });
});

test.each([undefined, null, "", 7, ["jonas@example.com"], {}])("%o is not an email", (email) => {
  expect(identityFrom({ ...who, email, email_verified: true }, provider)?.email).toBeNull();
});

test.each([{}, { iss: who.iss }, { sub: "7" }, { iss: "", sub: "7" }, { iss: who.iss, sub: 7 }])(
  "%o identifies nobody",
  (claims) => {
    const said = { ...claims, email: "a@example.com", email_verified: true };
    expect(identityFrom(said, provider)).toBeNull();
  },
);

test.each([
  ["https://id.example.com", true],
  ["https://id.example.com/", true],
  ["https://id.example.com//", false],
  ["https://id.example.com/other", false],
  ["https://ID.example.com", false],
  ["https://other.example.com", false],
])("a token of the issuer %s is of this provider: %s", (iss, isIts) => {
  expect(identityFrom({ ...who, iss }, provider) !== null).toBe(isIts);
});

test.each([
  [" Léa\u00a0 Martin ", "Léa Martin"],
  ["", null],
  [7, null],
  ["L\u0000a", null],
  ["\u202Ella", null],
  ["x".repeat(300), "x".repeat(100)],
])("the name %o is taken as %o", (name, taken) => {
  expect(identityFrom({ ...who, name }, provider)?.name).toBe(taken);
});

test.each([
  [{ groups: ["a", "b"] }, ["a", "b"]],
  [{ groups: "a" }, ["a"]],
  [{ groups: [1, null, "a", {}] }, ["a"]],
  [{ groups: [] }, []],
  [{}, []],
  [{ _claim_names: { groups: "src1" } }, null],
  [{ groups: ["a"], hasgroups: "true" }, null],
  [{ roles: ["a"] }, []],
])("of %o the groups are %o", (said, groups) => {
  expect(identityFrom({ ...who, ...said }, withGroups)?.groups).toEqual(groups);
  expect(identityFrom({ ...who, ...said }, provider)?.groups).toBeNull();
});

test("is asked apart only for what is missing", () => {
  expect(isToldApart({ email: "a@example.com" }, provider)).toBe(false);
  expect(isToldApart({}, provider)).toBe(true);
  expect(isToldApart({ email: "a@example.com" }, withGroups)).toBe(true);
  expect(isToldApart({ email: "a@example.com", groups: [] }, withGroups)).toBe(false);
});
