// The people whom the demo offers to sign in as are described in the language of who reads it.
import { expect, test } from "vitest";
import { demoSignIns } from "@/prisma/cast";
import { breaksFrenchTypography, unelidedIn } from "@/tests/support/french";

test.each(demoSignIns)("$name is described in English and in French", ({ why: { en, fr } }) => {
  expect(en).not.toBe("");
  expect(fr).not.toBe(en);
  expect(breaksFrenchTypography(fr)).toBe(false);
  expect(unelidedIn(fr)).toEqual([]);
});
