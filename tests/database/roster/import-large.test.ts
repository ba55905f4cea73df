import pg from "pg";
import { expect, it, vi } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { applyUpload, keepUpload } from "@/lib/roster/mutations";
import { previewUpload } from "@/lib/roster/queries";
import { freshDatabase } from "@/tests/support/database";

// In its own file, as deleting so many people again would exceed the statement timeout.
freshDatabase();

const NOW = new Date("2026-11-24T10:00:00Z");
const PEOPLE = 10_000;
/** What an import may ask of the database, whatever its size: batches of a thousand rows, and what stands around them. */
const MOST_STATEMENTS = 120;

const list = (startedOn: string, slot: (index: number) => number) =>
  [
    "name,email,team,manager's email,started on",
    ...Array.from({ length: PEOPLE }, (_, index) => {
      const team = slot(index) % 400;
      const manager = `boss${(slot(index) + Number(startedOn.slice(0, 4))) % 400}@example.com`;
      return `Person ${index},p${index}@example.com,Engineering / Team ${team},${index < 400 ? "" : manager},${startedOn}`;
    }),
    ...Array.from(
      { length: 400 },
      (_, index) => `Boss ${index},boss${index}@example.com,Engineering,,`,
    ),
  ].join("\n");

it("an import of 10,000 people, and one that moves them, ask little of the database", async () => {
  const data = { name: "Ada", email: "ada@example.com", isAdmin: true, joinedAt: NOW };
  const { id: userId } = await db().user.create({ data });
  const admin = { userId, isAdmin: true, today: "2026-11-24", locale: "en" } as Viewer;
  const statements = vi.spyOn(pg.Client.prototype, "query");
  for (const text of [
    list("2024-03-25", (index) => index),
    list("2025-03-25", (index) => index + 1),
  ]) {
    const kept = await keepUpload(admin, { text, fileName: "people.csv" }, NOW);
    const id = kept.ok ? kept.value : "";
    const preview = await previewUpload(admin, id);
    if (!preview || preview.applied) throw new Error("no preview");
    expect(preview.plan.problems).toEqual([]);
    statements.mockClear();
    expect(
      await applyUpload(
        admin,
        { uploadId: id, digest: preview.digest, byMail: true, sentence: "" },
        NOW,
      ),
    ).toEqual({ ok: true, value: null });
    expect(statements.mock.calls.length).toBeLessThan(MOST_STATEMENTS);
  }
  expect(await db().membership.count({ where: { endsOn: null } })).toBe(PEOPLE + 400);
  expect(await db().membership.count({ where: { endsOn: { not: null } } })).toBe(PEOPLE);
  expect(await db().management.count({ where: { endsOn: null } })).toBe(400);
  const moved = await db().user.findUniqueOrThrow({
    where: { email: "p7@example.com" },
    select: { memberships: { orderBy: { startsOn: "asc" }, include: { team: true } } },
  });
  expect(moved.memberships.map(({ team }) => team.name)).toEqual(["Team 7", "Team 8"]);
  expect(moved.memberships[0]?.endsOn).toEqual(moved.memberships[1]?.startsOn);
});
