import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { addDays } from "@/lib/day";
import { db } from "@/lib/db/client";
import { violatedRule } from "@/lib/db/violation";
import { FIRST_RUNGS } from "@/lib/ladder/first-ladder";
import type { WantedRung } from "@/lib/ladder/input";
import { rungOf } from "@/lib/ladder/ladder";
import { discardDraft, removeRung, saveLadder, saveRung } from "@/lib/ladder/mutations";
import { findLadder, findLadderEdit, findLadderHistory, findLadders } from "@/lib/ladder/queries";
import { rungsFrom, type WrittenRung } from "@/lib/ladder/written-rung";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const today = "2026-11-24";
let ada: Viewer;
let grace: Viewer;
let jonas: Viewer;

beforeAll(async () => {
  await db().installation.create({ data: { name: "Test", companySize: "LARGE" } });
  [ada, grace] = [await createPerson("ada", true), await createPerson("grace", true)];
  jonas = await createPerson("jonas", false);
});

async function createPerson(name: string, isAdmin: boolean): Promise<Viewer> {
  const data = { name, email: `${name}@x.example`, isAdmin };
  const { id } = await db().user.create({ data });
  return { userId: id, isAdmin, timeZone: "UTC", today } as Viewer;
}

const published = { effectiveOn: today, source: "The guild", reason: "Staff do more here." };
const reach = (text: string) => ({ en: text, fr: `${text}, en français` });

/** The first ladder's rung, with another reach. */
async function wanted(key: string, said: string): Promise<WantedRung> {
  const edit = await findLadderEdit(ada);
  const rung = edit?.rungs.find((each) => each.key === key) as WrittenRung;
  return {
    ...rung,
    reach: reach(said),
    version: edit?.version ?? 0,
    revision: edit?.revision ?? 0,
  };
}

test("a new database has Pendulum's ladder, with the figures of the roles of each size", async () => {
  const row = await db().ladderVersion.findUniqueOrThrow({ where: { version: 1 } });
  expect(rungsFrom(row.rungs)).toEqual(FIRST_RUNGS);
  const ladder = await findLadder(jonas);
  expect(ladder).toMatchObject({ version: 1, source: "" });
  expect(rungOf(ladder, "staff-engineer")?.sizes.large).toMatchObject({
    coding: { from: 30, to: 50 },
    reports: null,
  });
  expect(rungOf(ladder, "engineering-manager")?.sizes.small).toMatchObject({
    coding: { from: 30, to: 50 },
    reports: { from: 3, to: 5 },
  });
  const { inForce, byVersion } = await findLadders(jonas, [1, 2]);
  expect(inForce).toEqual(ladder);
  expect([...byVersion]).toEqual([[1, ladder]]);
});

test("only admins edit, discard, publish and read the versions", async () => {
  const rung = await wanted("director", "Not mine");
  const refused = { ok: false, reason: "not-found" };
  expect(await saveRung(jonas, rung, now)).toEqual(refused);
  expect(await removeRung(jonas, { key: "director", version: 1, revision: 0 }, now)).toEqual(
    refused,
  );
  expect(await discardDraft(jonas, 1)).toEqual(refused);
  expect(await saveLadder(jonas, { ...published, revision: 1 }, now)).toEqual(refused);
  expect(await findLadderEdit(jonas)).toBeNull();
  expect(await findLadderHistory(jonas)).toBeNull();
  expect(await db().ladderDraft.count()).toBe(0);
});

test("of three who begin the next version at once one is saved, and nobody reads it before it is published", async () => {
  const rung = await wanted("director", "Many teams");
  const outcomes = await Promise.all([ada, grace, ada].map((by) => saveRung(by, rung, now)));
  expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, value: "director" }]);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([
    { ok: false, reason: "changed-meanwhile" },
    { ok: false, reason: "changed-meanwhile" },
  ]);
  expect(await findLadderEdit(ada)).toMatchObject({ version: 1, revision: 1, change: { at: now } });
  expect((await findLadder(jonas)).version).toBe(1);
});

test("rungs are added, paired and removed, but what a rung is and follows stays", async () => {
  const staff = await wanted("staff-engineer", "As before");
  const added: WantedRung = {
    ...staff,
    key: "",
    name: { en: "Senior Staff Engineer", fr: "Senior Staff Engineer" },
    order: 2,
    counterpart: "director",
    roles: { follows: null, sizes: { small: null, growing: null, large: null } },
  };
  expect(await saveRung(ada, added, now)).toEqual({ ok: true, value: "senior-staff-engineer" });
  const edit = await findLadderEdit(ada);
  expect(edit && rungOf(edit, "director")?.counterpart).toBe("senior-staff-engineer");
  expect(edit && rungOf(edit, "principal-engineer")).toMatchObject({ order: 3, counterpart: null });
  const seen = { version: 1, revision: edit?.revision ?? 0 };
  const own = { ...added, ...seen, key: "staff-engineer" };
  expect(await saveRung(ada, own, now)).toEqual({ ok: false, reason: "not-found" });
  expect(await removeRung(ada, { ...seen, key: "gone" }, now)).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect(await removeRung(ada, { ...seen, key: "senior-staff-engineer" }, now)).toMatchObject({
    ok: true,
  });
  const left = await findLadderEdit(ada);
  expect(left && rungOf(left, "director")?.counterpart).toBeNull();
});

test("each track keeps a rung, and has at most twelve", async () => {
  const edit = await findLadderEdit(ada);
  const [one, ...others] = edit?.rungs.map((rung) => ({ ...rung, counterpart: null })) ?? [];
  if (!edit || !one) throw new Error("there is no ladder");
  const management = others.filter(({ track }) => track === "MANAGEMENT");
  await db().ladderDraft.updateMany({ data: { rungs: [one, ...management] } });
  const seen = { version: 1, revision: edit.revision };
  expect(await removeRung(ada, { ...seen, key: one.key }, now)).toEqual({
    ok: false,
    reason: "last-rung",
  });
  const twelve = Array.from({ length: 12 }, (_, at) => ({ ...one, key: `r${at}`, order: at + 1 }));
  await db().ladderDraft.updateMany({ data: { rungs: [...twelve, ...management] } });
  const blank: WantedRung = {
    ...one,
    ...seen,
    key: "",
    roles: { follows: null, sizes: { small: null, growing: null, large: null } },
  };
  expect(await saveRung(ada, blank, now)).toEqual({ ok: false, reason: "track-full" });
  await db().ladderDraft.updateMany({ data: { rungs: edit.rungs } });
});

test("a version is published as it was seen, once, from its day on; older ones stay", async () => {
  const edit = await findLadderEdit(ada);
  const revision = edit?.revision ?? 0;
  const tomorrow = addDays(today, 1);
  const wish = { ...published, revision, effectiveOn: tomorrow };
  expect(await saveLadder(ada, { ...wish, revision: revision - 1 }, now)).toEqual({
    ok: false,
    reason: "changed-meanwhile",
  });
  expect(await saveLadder(ada, { ...wish, effectiveOn: addDays(today, -1) }, now)).toEqual({
    ok: false,
    reason: "day-past",
  });
  const outcomes = await Promise.all([ada, grace].map((by) => saveLadder(by, wish, now)));
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "changed-meanwhile" });
  expect(await db().ladderDraft.count()).toBe(0);
  expect((await findLadder(jonas)).version).toBe(1);
  const next = await findLadder({ today: tomorrow });
  expect(next).toMatchObject({
    version: 2,
    effectiveOn: tomorrow,
    source: "The guild",
    setAt: now,
  });
  expect(rungOf(next, "director")?.reach.en).toBe("Many teams");
  expect((await findLadderHistory(ada))?.[0]).toMatchObject({
    version: 2,
    reason: "Staff do more here.",
    setBy: expect.stringMatching(/ada|grace/) as string,
  });
  const known = await findLadders(jonas, [1, 2]);
  expect(known.inForce.version).toBe(1);
  const [first, second] = [1, 2].map((version) => known.byVersion.get(version));
  expect(first && rungOf(first, "director")?.counterpart).toBe("principal-engineer");
  expect(second).toEqual(next);
});

test("what changes nothing is not published, and no version takes effect before the last one", async () => {
  await saveRung(ada, await wanted("director", "Many teams"), now);
  const same = await saveLadder(ada, { ...published, revision: 1 }, now);
  expect(same).toEqual({ ok: false, reason: "nothing-changed" });
  await saveRung(ada, await wanted("director", "All teams"), now);
  const early = await saveLadder(ada, { ...published, revision: 2 }, now);
  expect(early).toEqual({ ok: false, reason: "day-early" });
  expect(await discardDraft(ada, 1)).toEqual({ ok: false, reason: "changed-meanwhile" });
  expect(await discardDraft(ada, 2)).toMatchObject({ ok: true });
  expect(await findLadderEdit(ada)).toMatchObject({ version: 2, revision: 0, change: null });
});

test("the database itself refuses gaps, changes, deletion, emptying and a second draft", async () => {
  const row = await db().ladderVersion.findUniqueOrThrow({ where: { version: 2 } });
  const data = { ...row, rungs: FIRST_RUNGS };
  const gap = db().ladderVersion.create({ data: { ...data, version: 4 } });
  expect(await gap.catch(violatedRule)).toBe("ladder_no_gap");
  const early = { ...data, version: 3, effectiveOn: new Date("2026-01-01") };
  const earlier = db().ladderVersion.create({ data: early });
  expect(await earlier.catch(violatedRule)).toBe("ladder_in_order");
  const change = db().ladderVersion.update({ where: { version: 1 }, data: { reason: "x" } });
  expect(await change.catch(violatedRule)).toBe("ladder_version_never_changes");
  const removal = db().ladderVersion.delete({ where: { version: 2 } });
  expect(await removal.catch(violatedRule)).toBe("ladder_version_never_changes");
  const emptying = db().$executeRaw`TRUNCATE "ladder_version" CASCADE`;
  expect(await emptying.catch(violatedRule)).toBe("ladder_version_no_truncate");
  const draft = { basedOn: 2, rungs: FIRST_RUNGS, changedAt: now };
  await db().ladderDraft.create({ data: draft });
  const second = db().ladderDraft.create({ data: draft });
  expect(await second.catch(violatedRule)).toBe("ladder_one_draft");
});

test("erasing the admin who published a version leaves it without a name", async () => {
  const { setById } = await db().ladderVersion.findUniqueOrThrow({ where: { version: 2 } });
  await db().user.delete({ where: { id: setById ?? "" } });
  const kept = await db().ladderVersion.findUniqueOrThrow({ where: { version: 2 } });
  expect(kept.setById).toBeNull();
});
