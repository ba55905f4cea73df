import { z } from "zod";
import { type ItemContent, isSameContent } from "@/lib/scoring/bridge";
import { DIMENSIONS, type Instrument, type Item, itemsInOrder } from "@/lib/scoring/instrument";

/** An item of the next version. Its texts may still be empty; without a position it is excluded. */
export type DraftItem = ItemContent & {
  id: string;
  place: number | null;
  /** A published key as long as its content is what was published under that key. */
  key: string;
  /** Key of the published item that it was copied from. */
  origin: string | null;
  /** Id of the item that asks the same with its sides exchanged. */
  twinOfId: string | null;
  /** The quick form asks it too. */
  quick: boolean;
  revision: number;
};

/** The next version, a draft. */
export type NextVersion = {
  id: string;
  basedOn: number;
  revision: number;
  begunBy: string | null;
  changedAt: Date;
  changedBy: string | null;
  items: DraftItem[];
};

/** How an item of the next version relates to the published ones. */
export type ItemState = "kept" | "changed" | "new";

const wording = z.object({ en: z.string(), fr: z.string() });
const content: z.ZodType<ItemContent> = z.object({
  dimension: z.enum(DIMENSIONS),
  managementSide: z.enum(["left", "right"]),
  left: wording,
  right: wording,
});

/** The content of an item, from its database columns. */
export function askingFrom(stored: unknown): ItemContent {
  return content.parse(stored);
}

/** The content of an item, as database columns. */
export function askingOf({ dimension, managementSide, left, right }: ItemContent): ItemContent {
  const inOrder = ({ en, fr }: ItemContent["left"]) => ({ en, fr });
  return { dimension, managementSide, left: inOrder(left), right: inOrder(right) };
}

/** The statement of an item for a track. */
export function poleOf(item: ItemContent, track: "IC" | "MANAGEMENT"): ItemContent["left"] {
  const isLeft = (item.managementSide === "left") === (track === "MANAGEMENT");
  return isLeft ? item.left : item.right;
}

/** The included items, in order. */
export function placedItems<T extends { place: number | null; id: string }>(items: T[]): T[] {
  return items
    .filter(({ place }) => place !== null)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0) || a.id.localeCompare(b.id));
}

/**
 * Every item ever published, by key; the latest when in several versions. A key never changes its
 * meaning.
 */
export function everPublished(
  versions: Pick<Instrument, "version" | "items">[],
): Map<string, Item> {
  const byVersion = [...versions].sort((a, b) => a.version - b.version);
  return new Map(byVersion.flatMap(({ items }) => items.map((item) => [item.key, item])));
}

/**
 * Whether the content of the item was published before (in any version), differs from its origin,
 * or is new.
 */
export function stateOfItem(item: DraftItem, published: Map<string, Item>): ItemState {
  const same = published.get(item.key);
  if (same && isSameContent(same, item)) return "kept";
  return item.origin !== null && published.has(item.origin) ? "changed" : "new";
}

/** The next version as people will answer it: positions counted from 1, twins by key. */
export function itemsToAsk(items: DraftItem[]): Item[] {
  const placed = placedItems(items);
  const keys = new Map(placed.map(({ id, key }) => [id, key]));
  return placed.map((item, place) => {
    const twinOf = keys.get(item.twinOfId ?? "");
    return {
      key: item.key,
      position: place + 1,
      ...askingOf(item),
      ...(twinOf !== undefined && { twinOf }),
      ...(item.quick && { quick: true }),
    };
  });
}

/**
 * The initial rows of the next version: the items of the latest version, and those of earlier ones
 * as excluded.
 */
export function initialItemsOf(
  versions: Pick<Instrument, "version" | "items">[],
  newId: () => string,
): Omit<DraftItem, "revision">[] {
  const latest = versions.reduce((one, other) => (other.version > one.version ? other : one));
  const places = new Map(itemsInOrder(latest as Instrument).map(({ key }, at) => [key, at + 1]));
  const all = [...everPublished(versions).values()];
  const ids = new Map(all.map(({ key }) => [key, newId()]));
  return all.map((item) => ({
    id: ids.get(item.key) ?? newId(),
    place: places.get(item.key) ?? null,
    key: item.key,
    origin: item.key,
    twinOfId: ids.get(item.twinOf ?? "") ?? null,
    quick: places.has(item.key) && item.quick === true,
    ...askingOf(item),
  }));
}
