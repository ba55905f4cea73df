import { beforeAll, beforeEach, expect, test } from "vitest";
import { beginAnew, saveAnswers, startAssessment } from "@/lib/assessment/draft-mutations";
import { findDraft, findNewerVersion } from "@/lib/assessment/draft-queries";
import { ensureFirstInstrument } from "@/lib/assessment/instrument-mutations";
import { currentInstrument, findInstrument } from "@/lib/assessment/instrument-queries";
import { recordAssessment } from "@/lib/assessment/mutations";
import { findAssessment } from "@/lib/assessment/queries";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { addItem, placeItem, saveItem } from "@/lib/instrument/item-mutations";
import {
  beginNextVersion,
  discardNextVersion,
  publishNextVersion,
} from "@/lib/instrument/mutations";
import {
  type DraftItem,
  placedItems,
  standingOf,
  everPublished,
} from "@/lib/instrument/next-version";
import { findWorkshop } from "@/lib/instrument/queries";
import { comparisonOf } from "@/lib/scoring/bridge";
import type { Answers } from "@/lib/scoring/instrument";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const now = new Date("2026-11-24T10:00:00Z");
const later = new Date("2026-12-24T10:00:00Z");
let ada: Viewer;
let grace: Viewer;
let jonas: Viewer;

async function somebody(name: string, isAdmin: boolean): Promise<Viewer> {
  const email = `${name}@x.example`;
  const { id } = await db().user.create({ data: { name, email, isAdmin } });
  return { userId: id, isAdmin, timeZone: "UTC" } as Viewer;
}

beforeAll(async () => {
  await db().installation.create({ data: { name: "Test" } });
  await ensureFirstInstrument(now);
  ada = await somebody("ada", true);
  grace = await somebody("grace", true);
  jonas = await somebody("jonas", false);
});

beforeEach(async () => {
  await db().instrumentDraft.deleteMany();
});

async function workshop() {
  const found = await findWorkshop(ada);
  if (!found?.next) throw new Error("nothing is being written");
  const { next, latest, versions } = found;
  return { next, latest, published: everPublished(versions), items: placedItems(next.items) };
}

/** The item as its form sends it, with other words for Management. */
const reworded = (item: DraftItem, en: string) => {
  const { dimension, managementSide, left, right, revision, twinOfId } = item;
  const statement = { en, fr: `${en} En français.` };
  const sides = managementSide === "left" ? { left: statement, right } : { left, right: statement };
  return { revision, twinOfId, asking: { dimension, managementSide, ...sides } };
};

const seen = (next: { id: string; revision: number }, acceptsBreak = false) => ({
  draftId: next.id,
  revision: next.revision,
  acceptsBreak,
});

async function rewordFirst(en: string): Promise<DraftItem> {
  const [item] = (await workshop()).items;
  if (!item) throw new Error("no item");
  expect(await saveItem(ada, item.id, reworded(item, en), now)).toMatchObject({ ok: true });
  return item;
}

test("nobody but an admin reaches any of it", async () => {
  await beginNextVersion(ada, now);
  const { next, items } = await workshop();
  const [item] = items;
  if (!item) throw new Error("no item");
  const no = { ok: false, reason: "not-found" };
  expect(await findWorkshop(jonas)).toBeNull();
  expect(await beginNextVersion(jonas, now)).toEqual(no);
  expect(await discardNextVersion(jonas, next.id)).toEqual(no);
  expect(await publishNextVersion(jonas, seen(next), now)).toEqual(no);
  expect(await saveItem(jonas, item.id, reworded(item, "x"), now)).toEqual(no);
  expect(await placeItem(jonas, item.id, null, now)).toEqual(no);
  expect(await addItem(jonas, { dimension: "energy", twinOfId: null }, now)).toEqual(no);
  expect((await workshop()).next).toEqual(next);
});

test("admins who begin at once work on one and the same copy of the latest version", async () => {
  const both = [ada, grace, ada, grace, ada];
  await Promise.all(both.map((viewer) => beginNextVersion(viewer, now)));
  expect(await db().instrumentDraft.count()).toBe(1);
  const { items, published, latest } = await workshop();
  expect(items.map(({ key }) => key)).toEqual(latest.items.map(({ key }) => key));
  expect(items.every((item) => standingOf(item, published) === "kept")).toBe(true);
  expect(items.filter(({ twinOfId }) => twinOfId !== null)).toHaveLength(5);
  await expect(
    db().instrumentDraft.create({ data: { basedOn: 1, begunAt: now, changedAt: now } }),
  ).rejects.toThrow();
});

test("of two who changed one item the second is told, and nothing of the first is lost", async () => {
  await beginNextVersion(ada, now);
  const [item] = (await workshop()).items;
  if (!item) throw new Error("no item");
  const outcomes = await Promise.all([
    saveItem(ada, item.id, reworded(item, "I would rather see others build."), now),
    saveItem(grace, item.id, reworded(item, "I would rather make room for others."), now),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes).toContainEqual({ ok: false, reason: "changed-meanwhile" });
  expect((await workshop()).next.items.find(({ id }) => id === item.id)?.revision).toBe(2);
});

test("changed words get a new key, the old words the old one; one item does not ask what another asks", async () => {
  await beginNextVersion(ada, now);
  const item = await rewordFirst("I would rather see others build.");
  const changed = (await workshop()).items[0];
  expect(changed?.key).toBe(`${item.key}-2`);
  const { asking } = reworded(item, "");
  const back = { ...asking, left: item.left, right: item.right };
  await saveItem(ada, item.id, { revision: 2, asking: back, twinOfId: null }, now);
  const again = await workshop();
  expect(again.items[0]?.key).toBe(item.key);
  const other = again.items[1];
  const twice = { revision: other?.revision ?? 0, asking: back, twinOfId: null };
  const refusal = { ok: false, reason: "asked-already" };
  expect(await saveItem(ada, other?.id ?? "", twice, now)).toEqual(refusal);
});

test("items move, are set aside and come back, with places from 1 without a gap", async () => {
  await beginNextVersion(ada, now);
  const before = (await workshop()).items.map(({ id }) => id);
  const [first = "", second = ""] = before;
  await placeItem(ada, first, 25, now);
  await placeItem(ada, second, null, now);
  await Promise.all(
    before.slice(2, 8).map((id, at) => placeItem(at % 2 ? ada : grace, id, 1, now)),
  );
  const { items, next } = await workshop();
  expect(items.map(({ place }) => place)).toEqual(items.map((_, at) => at + 1));
  expect(items.at(-1)?.id).toBe(first);
  expect(next.items.find(({ id }) => id === second)?.place).toBeNull();
  await placeItem(ada, second, 99, now);
  expect((await workshop()).items.at(-1)?.id).toBe(second);
});

test("what is not ready, has changed since, or is gone is not published", async () => {
  await beginNextVersion(ada, now);
  const untouched = (await workshop()).next;
  const refusal = (reason: string) => ({ ok: false, reason });
  expect(await publishNextVersion(ada, seen(untouched), now)).toEqual(refusal("not-ready"));
  await rewordFirst("I would rather see others build.");
  expect(await publishNextVersion(ada, seen(untouched), now)).toEqual(refusal("changed-meanwhile"));
  await discardNextVersion(grace, untouched.id);
  expect(await publishNextVersion(ada, seen(untouched), now)).toEqual(refusal("gone"));
  expect((await currentInstrument()).version).toBe(1);
});

test("published by two at once it is published once, answers stay with their version, trends bridge", async () => {
  const given = async (version: number, value: number, at: Date) => {
    const { draftId } = await startAssessment(jonas, at);
    const { items } = await findInstrument(version);
    const answers: Answers = Object.fromEntries(items.map(({ key }) => [key, value]));
    await saveAnswers(jonas, { draftId, answers, pace: {} });
    return draftId;
  };
  const first = await given(1, 1, now);
  await recordAssessment(jonas, { draftId: first, note: "" }, now);
  const begun = await given(1, 2, now);
  await beginNextVersion(ada, now);
  await rewordFirst("I would rather see others build.");
  const { next } = await workshop();
  const outcomes = await Promise.all(
    [ada, grace, ada].map((viewer) => publishNextVersion(viewer, seen(next), later)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, value: 2 }]);
  expect(outcomes).toContainEqual({ ok: false, reason: "gone" });
  expect(await db().instrument.count()).toBe(2);
  const row = await db().instrument.findUniqueOrThrow({ where: { version: 2 } });
  expect([ada.userId, grace.userId]).toContain(row.publishedById);

  // What was begun finishes under its version, unless the person begins anew.
  const draft = await findDraft(jonas);
  expect(draft?.instrument.version).toBe(1);
  expect(draft && (await findNewerVersion(draft))).toEqual({ version: 2, carried: 24, lost: 1 });
  await beginAnew(grace, begun);
  expect((await findDraft(jonas))?.instrument.version).toBe(1);
  await beginAnew(jonas, begun);
  const anew = await findDraft(jonas);
  expect(anew?.instrument.version).toBe(2);
  expect(Object.keys(anew?.answers ?? {})).toHaveLength(24);
  expect(anew && (await findNewerVersion(anew))).toBeNull();
  await recordAssessment(jonas, { draftId: begun, note: "" }, later);

  const [before, after] = [await findAssessment(jonas, first), await findAssessment(jonas, begun)];
  if (!before || !after) throw new Error("two assessments");
  expect([before.instrumentVersion, after.instrumentVersion]).toEqual([1, 2]);
  const change = comparisonOf(before, after);
  expect(change).toMatchObject({ comparable: true, bridge: { coding: 4, energy: 5 } });
});

test("a published version never changes, goes or is emptied", async () => {
  const { version } = await currentInstrument();
  const where = { version };
  const items: object[] = [];
  await expect(db().instrument.update({ where, data: { items } })).rejects.toThrow(/never/);
  await expect(db().instrument.delete({ where })).rejects.toThrow();
  await expect(db().$executeRaw`TRUNCATE "instrument" CASCADE`).rejects.toThrow();
  expect((await findInstrument(version)).items).toHaveLength(25);
});

test("a version that breaks every trend needs that to be accepted", async () => {
  await beginNextVersion(ada, now);
  const energy = (await workshop()).items.filter(({ dimension }) => dimension === "energy");
  for (const [at, item] of energy.slice(0, 3).entries())
    await saveItem(ada, item.id, reworded(item, `Another way to say it, number ${at}.`), now);
  const { next } = await workshop();
  const refusal = { ok: false, reason: "break-not-accepted" };
  expect(await publishNextVersion(ada, seen(next), later)).toEqual(refusal);
  expect(await publishNextVersion(ada, seen(next, true), later)).toMatchObject({ ok: true });
});
