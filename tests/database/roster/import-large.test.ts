import { expect, it } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { applyUpload, keepUpload } from "@/lib/roster/mutations";
import { previewUpload } from "@/lib/roster/queries";
import { freshDatabase } from "@/tests/support/database";

// In its own file, as deleting so many people again would exceed the statement timeout.
freshDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const PEOPLE = 10_000;

it("an import creates 10,000 people within the timeout of its transaction", async () => {
  const data = { name: "Ada", email: "ada@example.com", isAdmin: true, joinedAt: NOW };
  const { id: userId } = await db().user.create({ data });
  const admin = { userId, isAdmin: true, today: "2026-11-24" } as Viewer;
  const rows = Array.from({ length: PEOPLE }, (_, index) => {
    const team = `Engineering / Team ${index % 40}`;
    return `Person ${index},p${index}@example.com,${team},ada@example.com,2024-03-25`;
  });
  const text = ["name,email,team,manager's email,started on", ...rows].join("\n");
  const kept = await keepUpload(admin, { text, fileName: "people.csv" }, NOW);
  const id = kept.ok ? kept.value : "";
  const preview = await previewUpload(admin, id);
  if (!preview || preview.applied) throw new Error("no preview");
  expect(preview.plan.problems).toEqual([]);
  expect(await applyUpload(admin, id, preview.digest, NOW)).toEqual({ ok: true, value: null });
  expect(await db().membership.count()).toBe(PEOPLE);
});
