// What a manager notes about somebody: theirs alone while they manage the person, part of that person's record.
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { readAlone } from "@/lib/db/reading";
import { exportOf } from "@/lib/rights/export-queries";
import { removePersonNote, writePersonNote } from "@/lib/talk/person-note/mutations";
import { personNotes } from "@/lib/talk/person-note/queries";
import { freshDatabase } from "../../support/database";
import { countStatements } from "../../support/statements";
import { day, newMember, NOW, planWorld, type Name } from "../plan/plan-world";

freshDatabase();

let people: Record<Name, Viewer>;
beforeAll(async () => {
  people = await planWorld();
});
beforeEach(async () => {
  people.self = await newMember(people.mate.teamId ?? "");
});

const write = (who: Name, text = "secret note", noteId = "") =>
  writePersonNote(people[who], { personId: people.self.userId, noteId, text }, NOW);
const notesOf = (viewer: Viewer) => readAlone(personNotes(viewer, people.self.userId));
const seen = async (who: Name) => (await notesOf(people[who]))?.map(({ text }) => text) ?? null;

test("the direct manager alone writes and reads notes; they are sealed", async () => {
  expect(await write("boss")).toMatchObject({ ok: true });
  for (const who of ["self", "mate", "director", "stranger"] as const) {
    expect([who, await write(who)]).toMatchObject([who, { ok: false, reason: "not-found" }]);
    expect([who, await seen(who)]).toEqual([who, null]);
  }
  expect(await seen("boss")).toEqual(["secret note"]);
  const row = await db().personNote.findFirstOrThrow({ where: { personId: people.self.userId } });
  expect(row.text).not.toContain("secret");
  expect(await write("boss", "another text", row.id)).toMatchObject({ ok: true });
  expect(await countStatements(() => seen("boss"))).toEqual({
    answer: ["another text"],
    statements: 1,
  });
  const about = { personId: people.self.userId, noteId: row.id };
  expect(await removePersonNote(people.mate, about)).toMatchObject({ ok: false });
  expect(await removePersonNote(people.boss, about)).toMatchObject({ ok: true });
  expect(await seen("boss")).toEqual([]);
});

test("a former manager reads nothing at once, a new one nothing of the old one, one who returns starts anew", async () => {
  await write("boss", "of the old manager");
  const teamId = people.mate.teamId ?? "";
  const managed = await db().management.findFirstOrThrow({ where: { teamId } });
  const today = toDatabaseDay(day(0));
  await db().management.update({ where: { id: managed.id }, data: { endsOn: today } });
  const next = { userId: people.stranger.userId, teamId, startsOn: today };
  const { id } = await db().management.create({ data: next });
  expect(await seen("boss")).toBeNull();
  expect(await write("boss")).toMatchObject({ ok: false });
  expect(await seen("stranger")).toEqual([]);
  const note = await db().personNote.findFirstOrThrow({ where: { personId: people.self.userId } });
  expect(await write("stranger", "changed", note.id)).toMatchObject({ ok: false });
  await db().management.delete({ where: { id } });
  // The old manager is back from the day after the note was written.
  const back = { userId: people.boss.userId, teamId, startsOn: toDatabaseDay(day(1)) };
  await db().management.create({ data: back });
  const tomorrow = { ...people.boss, today: day(1) };
  expect(await notesOf(tomorrow)).toEqual([]);
  await db().management.deleteMany({ where: { teamId, startsOn: toDatabaseDay(day(1)) } });
  await db().management.update({ where: { id: managed.id }, data: { endsOn: null } });
});

test("notes are in the person's export and not in the manager's, and are erased with the person", async () => {
  await write("boss", "about somebody");
  expect(JSON.stringify(await exportOf(people.self, NOW))).toContain("about somebody");
  expect(JSON.stringify(await exportOf(people.boss, NOW))).not.toContain("about somebody");
  await db().user.delete({ where: { id: people.self.userId } });
  expect(await db().personNote.count({ where: { personId: people.self.userId } })).toBe(0);
});
