import { expect, test } from "vitest";
import { canProvision } from "@/lib/scim/policy";

test.each([
  ["a key of the installation", { isAdmin: true, keyId: "key" }, true],
  ["an administrator who is signed in", { isAdmin: true }, false],
  ["a key without administration", { isAdmin: false, keyId: "key" }, false],
  ["somebody signed in", { isAdmin: false }, false],
])("%s keeps the directory: %s", (_, viewer, expected) => {
  expect(canProvision(viewer)).toBe(expected);
});
