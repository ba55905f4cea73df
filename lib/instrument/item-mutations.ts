import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { refusedBy } from "@/lib/db/violation";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { ItemContent } from "@/lib/scoring/bridge";
import type { Item } from "@/lib/scoring/instrument";
import type { ItemChange } from "./input";
import { keyFor } from "./item-key";
import { askingOf, type DraftItem, everPublished, placedItems } from "./next-version";
import { findNextVersion, listVersions } from "./queries";

export type ItemRefusal = "not-found" | "gone" | "changed-meanwhile" | "asked-already" | "busy";

type Bench = {
  tx: Prisma.TransactionClient;
  draftId: string;
  /** The revision that this change creates. */
  revision: number;
  items: DraftItem[];
  now: Date;
  by: string;
};

/** Changes an item, unless it changed since it was opened. The value is its new key. */
export async function saveItem(
  viewer: Viewer,
  id: string,
  change: ItemChange,
  now: Date,
): Promise<Outcome<string, ItemRefusal>> {
  return atTheBench(viewer, now, async ({ tx, items, by }) => {
    const item = items.find((each) => each.id === id);
    if (!item) return refused("gone");
    if (item.revision !== change.revision) return refused("changed-meanwhile");
    const others = items.filter((each) => each.id !== id);
    const taken = new Set(others.map(({ key }) => key));
    const key = keyFor(change.asking, item.origin, await publishedItems(tx), taken);
    if (taken.has(key)) return refused("asked-already");
    const twinOfId = others.find((each) => each.id === change.twinOfId)?.id ?? null;
    await tx.instrumentDraftItem.update({
      where: { id },
      data: {
        key,
        twinOfId,
        changedAt: now,
        changedById: by,
        content: askingOf(change.asking),
        revision: { increment: 1 },
      },
    });
    return done(key);
  });
}

/** Adds an empty item at the end: of a dimension, or as the twin of another. The value is its id. */
export async function addItem(
  viewer: Viewer,
  { dimension, twinOfId }: { dimension: ItemContent["dimension"]; twinOfId: string | null },
  now: Date,
): Promise<Outcome<string, ItemRefusal>> {
  return atTheBench(viewer, now, async ({ tx, draftId, items, by }) => {
    const twin = items.find((each) => each.id === twinOfId);
    const empty = { en: "", fr: "" };
    const asking: ItemContent = {
      dimension: twin?.dimension ?? dimension,
      managementSide: (twin?.managementSide ?? commonerSide(items)) === "left" ? "right" : "left",
      left: empty,
      right: empty,
    };
    const taken = new Set(items.map(({ key }) => key));
    const { id } = await tx.instrumentDraftItem.create({
      data: {
        draftId,
        place: placedItems(items).length + 1,
        key: keyFor(asking, null, await publishedItems(tx), taken),
        content: asking,
        twinOfId: twin?.id ?? null,
        changedAt: now,
        changedById: by,
      },
    });
    return done(id);
  });
}

/**
 * Moves an item to a position (from 1; beyond the end is the end), or excludes it with null. The
 * value is the new revision of the draft.
 */
export async function placeItem(
  viewer: Viewer,
  id: string,
  place: number | null,
  now: Date,
): Promise<Outcome<number, ItemRefusal>> {
  return atTheBench(viewer, now, async ({ tx, items, revision }) => {
    if (!items.some((each) => each.id === id)) return refused("gone");
    const order = placedItems(items)
      .map((each) => each.id)
      .filter((each) => each !== id);
    if (place !== null) order.splice(Math.max(0, place - 1), 0, id);
    await tx.$executeRaw`
      UPDATE "instrument_draft_item" i SET "place" = o."place"
      FROM (SELECT d."id", w."place" FROM "instrument_draft_item" d
            LEFT JOIN unnest(${order}::uuid[]) WITH ORDINALITY AS w("id", "place") ON w."id" = d."id") o
      WHERE o."id" = i."id"`;
    return done(revision);
  });
}

/** Puts an item into the quick form, or leaves it out. The value is the new revision of the draft. */
export async function setQuick(
  viewer: Viewer,
  id: string,
  quick: boolean,
  now: Date,
): Promise<Outcome<number, ItemRefusal>> {
  return atTheBench(viewer, now, async ({ tx, items, revision }) => {
    if (!items.some((each) => each.id === id)) return refused("gone");
    await tx.instrumentDraftItem.update({ where: { id }, data: { quick } });
    return done(revision);
  });
}

// A new item starts with the rarer side, so that sides even out.
function commonerSide(items: DraftItem[]): "left" | "right" {
  const placed = placedItems(items);
  const left = placed.filter(({ managementSide }) => managementSide === "left").length;
  return left * 2 > placed.length ? "left" : "right";
}

async function publishedItems(tx: Prisma.TransactionClient): Promise<Map<string, Item>> {
  return everPublished(await listVersions(tx));
}

/** Serialises changes of the next version, and increments its revision. */
async function atTheBench<T>(
  viewer: Viewer,
  now: Date,
  work: (bench: Bench) => Promise<Outcome<T, ItemRefusal>>,
): Promise<Outcome<T, ItemRefusal>> {
  if (!canAdminister(viewer)) return refused("not-found");
  const by = viewer.userId;
  try {
    return await db().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "instrument_draft" FOR UPDATE`;
      const next = await findNextVersion(tx);
      if (!next) return refused("gone");
      const { id: draftId, items } = next;
      const revision = next.revision + 1;
      const outcome = await work({ tx, draftId, revision, items, now, by });
      if (!outcome.ok) return outcome;
      const data = { revision, changedAt: now, changedById: by };
      await tx.instrumentDraft.update({ where: { id: next.id }, data });
      return outcome;
    });
  } catch (error) {
    return refusedBy<ItemRefusal>(error, { busy: "busy" });
  }
}
