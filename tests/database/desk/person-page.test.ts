// The page of a person for their direct manager: everything as of one moment, one look, and nothing for anybody else.
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { findPersonPage } from "@/lib/desk/person-queries";
import { stopSharing } from "@/lib/sharing/mutations";
import { writePersonNote } from "@/lib/talk/person-note/mutations";
import { seedDemo } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { castViewer as as, NOW } from "@/tests/support/sharing-world";

freshDatabase();
beforeAll(() => seedDemo(NOW));

const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const looksAt = (at: Date) => db().accessLogEntry.findMany({ where: { at } });
const teamOf = async (name: string) => (await db().team.findFirstOrThrow({ where: { name } })).id;

test("has what is shared, the manager's notes and trials, and is one look for the person", async () => {
  const [priya, ines] = [await as("priya"), await as("ines")];
  const of = { teamId: await teamOf("Storage"), personId: ines.userId };
  const note = { personId: ines.userId, noteId: "", text: "Ask about the storage engine" };
  expect((await writePersonNote(priya, note, NOW)).ok).toBe(true);
  const page = await findPersonPage(priya, of, later(1));
  expect(page?.record.person.name).toBe(ines.name);
  expect(page?.record.shown.length).toBeGreaterThan(5);
  expect(page?.notes?.map(({ text }) => text)).toContain(note.text);
  expect([page?.sheets.length, page?.trials.length]).toEqual([1, 1]);
  expect(page?.plan?.rungs.length).toBeGreaterThan(5);
  expect(page?.prompts.length).toBeGreaterThan(0);

  const looks = await looksAt(later(1));
  expect(new Set(looks.map(({ lookId }) => lookId)).size).toBe(1);
  expect(new Set(looks.map(({ subjectId, door }) => `${subjectId} ${door}`))).toEqual(
    new Set([`${ines.userId} PAGE`]),
  );
  const shown = looks.flatMap(({ assessmentId }) => (assessmentId ? [assessmentId] : []));
  expect(shown.sort()).toEqual(page?.record.shown.map(({ record }) => record.id).sort());
  expect(looks.filter(({ planId }) => planId)).toHaveLength(1);
  expect(looks.filter(({ talkSheetId }) => talkSheetId)).toHaveLength(1);
});

test("is not there under another team, for others, and without an id; and then nothing is a look", async () => {
  const [priya, ines] = [await as("priya"), await as("ines")];
  const [storage, query] = [await teamOf("Storage"), await teamOf("Query")];
  const both = { ...priya, managesTeamIds: [storage, query] };
  const personId = ines.userId;
  const asked: [Viewer, string][] = [
    [both, query],
    [await as("tomas"), storage],
    [await as("kaia"), storage],
    [await as("viktor"), storage],
    [ines, storage],
    [{ ...(await as("sofia")), managesTeamIds: [storage] }, storage],
  ];
  for (const [viewer, teamId] of asked)
    expect(await findPersonPage(viewer, { teamId, personId }, later(2)), viewer.name).toBeNull();
  expect(await findPersonPage(both, { teamId: storage, personId: "x" }, later(2))).toBeNull();
  expect(await looksAt(later(2))).toEqual([]);
});

test("shows nothing that was withdrawn a moment before", async () => {
  const [priya, ines] = [await as("priya"), await as("ines")];
  await stopSharing(ines, later(3));
  const of = { teamId: await teamOf("Storage"), personId: ines.userId };
  const page = await findPersonPage(priya, of, later(3));
  expect([page?.record.shown, page?.plan, page?.sheets]).toEqual([[], null, []]);
  expect(await looksAt(later(3))).toEqual([]);
});
