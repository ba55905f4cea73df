import { expect, test } from "vitest";
import { read } from "@/lib/input";
import { ProofInput } from "@/lib/rights/input";

test("who has a password proves it by that, exactly as typed; who has none, by their name", () => {
  expect(read(ProofInput({ hasPassword: true }), { password: " secret " })).toEqual({
    ok: true,
    value: { password: " secret ", name: "" },
  });
  expect(read(ProofInput({ hasPassword: false }), { name: " Ada " })).toEqual({
    ok: true,
    value: { password: "", name: "Ada" },
  });
});

test("the proof that is missing is told", () => {
  expect(read(ProofInput({ hasPassword: true }), { name: "Ada" })).toEqual({
    ok: false,
    errors: { password: "password-missing" },
  });
  expect(read(ProofInput({ hasPassword: false }), {})).toEqual({
    ok: false,
    errors: { name: "name-missing" },
  });
});
