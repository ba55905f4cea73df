import { expect, test } from "vitest";
import { passwordProblem } from "@/lib/auth/password/password";
import { CAST_PASSWORD } from "@/prisma/cast";

const jonas = { email: "jonas.weber@example.com", name: "Jonas Weber" };

test.each([
  ["", "password-short"],
  ["short", "password-short"],
  ["elevenchars", "password-short"],
  ["🎈🎈🎈🎈🎈🎈", "password-short"],
  ["a".repeat(201), "password-long"],
  ["aaaaaaaaaaaaaa", "password-common"],
  ["abababababab", "password-common"],
  ["123456789012", "password-common"],
  ["abcdefghijkl", "password-common"],
  ["Password1234", "password-common"],
  ["P4ssw0rd!2026", "password-common"],
  ["motdepasse2026", "password-common"],
  ["JonasWeber2026", "password-personal"],
  ["jonas.weber@example.com", "password-personal"],
])("%j is refused: %s", (password, problem) => {
  expect(passwordProblem(password, jonas)).toBe(problem);
});

test.each([
  CAST_PASSWORD,
  "correct horse battery staple",
  "l’été à la plage",
  "たいへんよくできましたね。",
  "jonas likes seven green kites",
  "x".repeat(5) + "kd93#fQz",
])("%j is accepted", (password) => {
  expect(passwordProblem(password, jonas)).toBeNull();
});
