import { expect, test } from "vitest";
import { read } from "@/lib/input";
import { ProofInput } from "@/lib/rights/input";

test("a person confirms with the password, exactly as typed, or without a password with their name", () => {
  expect(read(ProofInput({ hasPassword: true }), { password: " secret " })).toEqual({
    ok: true,
    value: { password: " secret ", name: "" },
  });
  expect(read(ProofInput({ hasPassword: false }), { name: " Ada " })).toEqual({
    ok: true,
    value: { password: "", name: "Ada" },
  });
});

test("a missing confirmation is reported", () => {
  expect(read(ProofInput({ hasPassword: true }), { name: "Ada" })).toEqual({
    ok: false,
    errors: { password: "password-missing" },
  });
  expect(read(ProofInput({ hasPassword: false }), {})).toEqual({
    ok: false,
    errors: { name: "name-missing" },
  });
});
