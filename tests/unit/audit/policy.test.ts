import { expect, test } from "vitest";
import { canReadAudit } from "@/lib/audit/policy";

test("admins read the audit log, and nobody else", () => {
  expect([true, false].map((isAdmin) => canReadAudit({ isAdmin }))).toEqual([true, false]);
});
