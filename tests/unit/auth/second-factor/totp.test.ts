import { describe, expect, test } from "vitest";
import {
  matchingStep,
  newRecoveryCodes,
  newTotpSecret,
  plainRecoveryCode,
} from "@/lib/auth/second-factor/totp";

// RFC 6238, appendix B: the ASCII secret "12345678901234567890", SHA-1; the last six of its eight digits.
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const VECTORS: [number, string][] = [
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
  [20000000000, "353130"],
];
const at = (seconds: number) => new Date(seconds * 1000);

describe("a code by time", () => {
  test.each(VECTORS)("at second %d is that of RFC 6238", (second, code) => {
    expect(matchingStep(SECRET, code, at(second), null)).toBe(Math.floor(second / 30));
  });

  test("matches one step to either side and no further", () => {
    const fits = [-60, -30, 0, 30, 60].map(
      (off) => matchingStep(SECRET, "005924", at(1234567890 + off), null) !== null,
    );
    expect(fits).toEqual([false, true, true, true, false]);
  });

  test("is used up by its step, and by any later one", () => {
    const step = Math.floor(1234567890 / 30);
    const after = (last: number) => matchingStep(SECRET, "005924", at(1234567890), last);
    expect([after(step - 1), after(step), after(step + 1)]).toEqual([step, null, null]);
  });

  test.each(["", "5924", "005925", "0059240", "٠٠٥٩٢٤"])("%j is not a code", (code) => {
    expect(matchingStep(SECRET, code, at(1234567890), null)).toBeNull();
  });
});

test("secrets and recovery codes are unique, and codes are read without case, blanks and hyphens", () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(newTotpSecret());
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  const [code = ""] = codes;
  expect(plainRecoveryCode(` ${code.toUpperCase().replaceAll("-", " ")} `)).toBe(
    code.replaceAll("-", ""),
  );
  expect(plainRecoveryCode("123456")).toBeNull();
});
