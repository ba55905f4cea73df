import { expect, test } from "vitest";
import { FirstAdminInput, MailedLinkInput, OwnNameInput, SignInInput } from "@/lib/auth/input";
import { read } from "@/lib/input";

test("every missing sign-in field except the return path is reported at once", () => {
  const errors = { email: "email", password: "passwordMissing" };
  expect(read(SignInInput, {})).toEqual({ ok: false, errors });
  const email = "jonas@example.com";
  expect(read(MailedLinkInput, { email })).toEqual({ ok: true, value: { email, to: "/" } });
});

test("signing in never redirects to another site, and passwords keep their spaces", () => {
  const said = { email: " jonas@example.com ", password: " a ", to: "https://elsewhere.example" };
  expect(read(SignInInput, said)).toEqual({
    ok: true,
    value: { email: "jonas@example.com", password: " a ", to: "/" },
  });
});

test("every invalid field of the first administrator is reported", () => {
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

test.each(["", "  ", "x".repeat(101), "a\u202eb"])("%j is not a name", (name) => {
  expect(read(OwnNameInput, { name })).toEqual({ ok: false, errors: { name: "name" } });
});
