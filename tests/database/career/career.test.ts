import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { removeRole, writeRole } from "@/lib/career/mutations";
import { findCareer, findProposedRoles, listRolesHeld } from "@/lib/career/queries";
import { toDatabaseDay } from "@/lib/day";
import { db } from "@/lib/db/client";
import { violatedRule } from "@/lib/db/violation";
import { exportOf } from "@/lib/rights/export-queries";
import { removeNote, writeNote } from "@/lib/talk/mutations";
import { findOwnTalks } from "@/lib/talk/queries";
import { freshDatabase } from "../../support/database";
import { countStatements } from "../../support/statements";
import { day, newMember, NOW, planWorld, type Name } from "../plan/plan-world";

freshDatabase();

let people: Record<Name, Viewer>;
let self: Viewer;
beforeAll(async () => {
  people = await planWorld();
});
beforeEach(async () => {
  self = await newMember(people.mate.teamId ?? "");
});

const notesOf = async (viewer: Viewer, page: number) => (await findOwnTalks(viewer, page)).notes;

const ROLE = {
  role: "",
  title: "secret title",
  work: "LEADING" as const,
  startsOn: day(-900),
  endsOn: day(-300),
};
const NOTE = { note: "", heldOn: day(-2), text: "secret note" };

describe("roles held", () => {
  test("are added, changed and deleted by their owner, the latest first", async () => {
    await writeRole(self, ROLE, NOW);
    await writeRole(self, { ...ROLE, title: "now", startsOn: day(-300), endsOn: null }, NOW);
    const [now, before] = await listRolesHeld(self);
    expect([now?.title, before?.title]).toEqual(["now", "secret title"]);
    const changed = { ...ROLE, role: before?.id ?? "", work: "BOTH" as const };
    expect(await writeRole(self, changed, NOW)).toEqual({ ok: true, value: null });
    expect((await listRolesHeld(self))[1]?.work).toBe("BOTH");
    await removeRole(self, now?.id ?? "");
    await removeRole(self, now?.id ?? "");
    expect(await listRolesHeld(self)).toHaveLength(1);
  });

  test("are nobody else's to read, change or delete", async () => {
    await writeRole(self, ROLE, NOW);
    const [role] = await listRolesHeld(self);
    for (const who of ["boss", "director", "mate", "stranger"] as const) {
      expect(await listRolesHeld(people[who])).toEqual([]);
      const theirs = { ...ROLE, role: role?.id ?? "", title: "changed" };
      expect(await writeRole(people[who], theirs, NOW)).toEqual({ ok: false, reason: "not-found" });
      await removeRole(people[who], role?.id ?? "");
    }
    expect(await listRolesHeld(self)).toEqual([role]);
    expect(await writeRole(self, { ...ROLE, role: "nonsense" }, NOW)).toMatchObject({ ok: false });
  });

  test("are sealed, and part of the export", async () => {
    await writeRole(self, ROLE, NOW);
    const row = await db().roleHeld.findFirstOrThrow({ where: { personId: self.userId } });
    expect(row.title).not.toContain("secret");
    expect(JSON.stringify(await exportOf(self, NOW))).toContain("secret title");
  });

  test("are kept by the database from ending before they start, and from another owner", async () => {
    const wrong = { ...ROLE, endsOn: day(-900) };
    await expect(writeRole(self, wrong, NOW).catch(violatedRule)).resolves.toBe("role_held_dates");
    await writeRole(self, ROLE, NOW);
    const given = db().roleHeld.updateMany({
      where: { personId: self.userId },
      data: { personId: people.mate.userId },
    });
    await expect(given.catch(violatedRule)).resolves.toBe("role_held_stays_theirs");
  });

  test("are proposed from teams and agreed trials until they are entered", async () => {
    const trial = {
      personId: self.userId,
      teamId: self.teamId ?? "",
      hypothesis: "",
      startsOn: toDatabaseDay(day(-60)),
    };
    await db().trial.create({
      data: { ...trial, endsOn: toDatabaseDay(day(-4)), agreedAt: NOW },
    });
    await db().trial.create({
      data: { ...trial, startsOn: toDatabaseDay(day(20)), endsOn: toDatabaseDay(day(90)) },
    });
    const proposed = await findProposedRoles(self, []);
    expect(proposed.map(({ as, work, startsOn }) => `${as} ${work} ${startsOn}`)).toEqual([
      `MEMBER HANDS_ON ${day(-100)}`,
      `TRIAL BOTH ${day(-60)}`,
    ]);
    const role = { ...ROLE, work: "HANDS_ON" as const, startsOn: day(-100), endsOn: null };
    await writeRole(self, role, NOW);
    const left = await findProposedRoles(self, await listRolesHeld(self));
    expect(left.map(({ as }) => as)).toEqual(["TRIAL"]);
    expect((await findCareer(self)).trials).toHaveLength(1);
  });
});

describe("notes on 1:1s", () => {
  test("are written, changed and deleted by their owner, the latest first, in pages", async () => {
    for (let ago = 1; ago <= 21; ago++)
      await writeNote(self, { ...NOTE, heldOn: day(-ago), text: `note ${ago}` }, NOW);
    const first = await notesOf(self, 1);
    expect([first.notes.length, first.notes[0]?.text, first.pages]).toEqual([20, "note 1", 2]);
    expect((await countStatements(() => findOwnTalks(self, 2))).statements).toBe(1);
    const last = await notesOf(self, 9);
    expect([last.page, last.notes.map(({ text }) => text)]).toEqual([2, ["note 21"]]);
    const note = last.notes[0]?.id ?? "";
    await writeNote(self, { ...NOTE, note, text: "changed" }, NOW);
    expect((await notesOf(self, 1)).notes.some(({ text }) => text === "changed")).toBe(true);
    await removeNote(self, note);
    expect((await notesOf(self, 1)).pages).toBe(1);
  });

  test("are nobody else's, sealed, and part of the export", async () => {
    await writeNote(self, NOTE, NOW);
    const [note] = (await notesOf(self, 1)).notes;
    for (const who of ["boss", "director", "mate", "stranger"] as const) {
      expect((await notesOf(people[who], 1)).notes).toEqual([]);
      const theirs = { ...NOTE, note: note?.id ?? "" };
      expect(await writeNote(people[who], theirs, NOW)).toEqual({ ok: false, reason: "not-found" });
      await removeNote(people[who], note?.id ?? "");
      expect(JSON.stringify(await exportOf(people[who], NOW))).not.toContain("secret note");
    }
    const row = await db().talkNote.findUniqueOrThrow({ where: { id: note?.id ?? "" } });
    expect(row.text).not.toContain("secret");
    expect(JSON.stringify(await exportOf(self, NOW))).toContain("secret note");
  });
});
