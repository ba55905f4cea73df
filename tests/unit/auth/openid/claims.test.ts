import { expect, test } from "vitest";
import { identityFrom } from "@/lib/auth/openid/claims";

const who = { iss: "https://id.example.com", sub: "7" };

test.each([
  [true, "jonas@example.com"],
  ["true", "jonas@example.com"],
  [false, null],
  ["false", null],
  [1, null],
  ["yes", null],
  [null, null],
  [undefined, null],
])("an email with email_verified %o is taken as %o", (email_verified, verifiedEmail) => {
  expect(identityFrom({ ...who, email: "jonas@example.com", email_verified })).toEqual({
    issuer: who.iss,
    subject: who.sub,
    verifiedEmail,
  });
});

test.each([undefined, null, "", 7, ["jonas@example.com"], {}])("%o is not an email", (email) => {
  expect(identityFrom({ ...who, email, email_verified: true })?.verifiedEmail).toBeNull();
});

test.each([{}, { iss: who.iss }, { sub: "7" }, { iss: "", sub: "7" }, { iss: who.iss, sub: 7 }])(
  "%o identifies nobody",
  (claims) => {
    expect(identityFrom({ ...claims, email: "a@example.com", email_verified: true })).toBeNull();
  },
);
