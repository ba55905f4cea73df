import { expect, test } from "vitest";
import { FirstAdminInput, MailedLinkInput, OwnNameInput, SignInInput } from "@/lib/auth/input";
import { read } from "@/lib/input";

test("whatever is missing at sign-in is told at once, but for where to go", () => {
  const errors = { email: "email", password: "passwordMissing" };
  expect(read(SignInInput, {})).toEqual({ ok: false, errors });
  const email = "jonas@example.com";
  expect(read(MailedLinkInput, { email })).toEqual({ ok: true, value: { email, to: "/" } });
});

test("after signing in, no other site is gone to; passwords keep their spaces", () => {
  const said = { email: " jonas@example.com ", password: " a ", to: "https://elsewhere.example" };
  expect(read(SignInInput, said)).toEqual({
    ok: true,
    value: { email: "jonas@example.com", password: " a ", to: "/" },
  });
});

test("every wrong field of the first administrator is told", () => {
  const said = { name: " ", email: "x", password: "x".repeat(201) };
  expect(read(FirstAdminInput, said)).toEqual({
    ok: false,
    errors: {
      organisation: "organisation",
      name: "name",
      email: "email",
      password: "passwordLong",
    },
  });
});

test.each(["", "  ", "x".repeat(101), "a\u202eb"])("%j is no name", (name) => {
  expect(read(OwnNameInput, { name })).toEqual({ ok: false, errors: { name: "name" } });
});
