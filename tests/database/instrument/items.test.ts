import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import { addItem, placeItem, saveItem } from "@/lib/instrument/item-mutations";
import {
  beginNextVersion,
  discardNextVersion,
  publishNextVersion,
} from "@/lib/instrument/mutations";
import { type DraftItem, stateOfItem } from "@/lib/instrument/next-version";
import { ensureFirstInstrument } from "@/lib/instrument/published-mutations";
import { findWorkshop } from "@/lib/instrument/queries";
import { freshDatabase } from "@/tests/support/database";
import { NOW, reworded, seen, createPerson, workshop } from "./world";

freshDatabase();

let ada: Viewer;
let grace: Viewer;
let jonas: Viewer;

beforeAll(async () => {
  await db().installation.create({ data: { name: "Test" } });
  await ensureFirstInstrument(NOW);
  ada = await createPerson("ada", true);
  grace = await createPerson("grace", true);
  jonas = await createPerson("jonas", false);
});

beforeEach(async () => {
  await db().instrumentDraft.deleteMany();
});

async function rewordFirst(en: string): Promise<DraftItem> {
  const [item] = (await workshop(ada)).items;
  if (!item) throw new Error("no item");
  expect(await saveItem(ada, item.id, reworded(item, en), NOW)).toMatchObject({ ok: true });
  return item;
}

test("only an admin can read or change any of it", async () => {
  await beginNextVersion(ada, NOW);
  const { next, items } = await workshop(ada);
  const [item] = items;
  if (!item) throw new Error("no item");
  const no = { ok: false, reason: "not-found" };
  expect(await findWorkshop(jonas)).toBeNull();
  expect(await beginNextVersion(jonas, NOW)).toEqual(no);
  expect(await discardNextVersion(jonas, next.id)).toEqual(no);
  expect(await publishNextVersion(jonas, seen(next), NOW)).toEqual(no);
  expect(await saveItem(jonas, item.id, reworded(item, "x"), NOW)).toEqual(no);
  expect(await placeItem(jonas, item.id, null, NOW)).toEqual(no);
  expect(await addItem(jonas, { dimension: "energy", twinOfId: null }, NOW)).toEqual(no);
  expect((await workshop(ada)).next).toEqual(next);
});

test("admins who begin at once work on the same copy of the latest version", async () => {
  const both = [ada, grace, ada, grace, ada];
  await Promise.all(both.map((viewer) => beginNextVersion(viewer, NOW)));
  expect(await db().instrumentDraft.count()).toBe(1);
  const { items, published, latest } = await workshop(ada);
  expect(items.map(({ key }) => key)).toEqual(latest.items.map(({ key }) => key));
  expect(items.every((item) => stateOfItem(item, published) === "kept")).toBe(true);
  expect(items.filter(({ twinOfId }) => twinOfId !== null)).toHaveLength(5);
  await expect(
    db().instrumentDraft.create({ data: { basedOn: 1, begunAt: NOW, changedAt: NOW } }),
  ).rejects.toThrow();
});

test("of two changes to an item the second is refused, and nothing of the first is lost", async () => {
  await beginNextVersion(ada, NOW);
  const [item] = (await workshop(ada)).items;
  if (!item) throw new Error("no item");
  const outcomes = await Promise.all([
    saveItem(ada, item.id, reworded(item, "I would rather see others build."), NOW),
    saveItem(grace, item.id, reworded(item, "I would rather make room for others."), NOW),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes).toContainEqual({ ok: false, reason: "changed-meanwhile" });
  expect((await workshop(ada)).next.items.find(({ id }) => id === item.id)?.revision).toBe(2);
});

test("a changed text gets a new key, the old text its old key; two items cannot ask the same", async () => {
  await beginNextVersion(ada, NOW);
  const item = await rewordFirst("I would rather see others build.");
  const changed = (await workshop(ada)).items[0];
  expect(changed?.key).toBe(`${item.key}-2`);
  const { asking } = reworded(item, "");
  const back = { ...asking, left: item.left, right: item.right };
  await saveItem(ada, item.id, { revision: 2, asking: back, twinOfId: null }, NOW);
  const again = await workshop(ada);
  expect(again.items[0]?.key).toBe(item.key);
  const other = again.items[1];
  const twice = { revision: other?.revision ?? 0, asking: back, twinOfId: null };
  const refusal = { ok: false, reason: "asked-already" };
  expect(await saveItem(ada, other?.id ?? "", twice, NOW)).toEqual(refusal);
});

test("items move, are removed and restored, with places from 1 without a gap", async () => {
  await beginNextVersion(ada, NOW);
  const before = (await workshop(ada)).items.map(({ id }) => id);
  const [first = "", second = ""] = before;
  await placeItem(ada, first, 25, NOW);
  await placeItem(ada, second, null, NOW);
  await Promise.all(
    before.slice(2, 8).map((id, at) => placeItem(at % 2 ? ada : grace, id, 1, NOW)),
  );
  const { items, next } = await workshop(ada);
  expect(items.map(({ place }) => place)).toEqual(items.map((_, at) => at + 1));
  expect(items.at(-1)?.id).toBe(first);
  expect(next.items.find(({ id }) => id === second)?.place).toBeNull();
  await placeItem(ada, second, 99, NOW);
  expect((await workshop(ada)).items.at(-1)?.id).toBe(second);
});
