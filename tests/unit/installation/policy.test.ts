import { expect, test } from "vitest";
import { canChangeSettings } from "@/lib/installation/policy";

test("settings are the administrators' to change", () => {
  expect(canChangeSettings({ isAdmin: true })).toBe(true);
  expect(canChangeSettings({ isAdmin: false })).toBe(false);
});
