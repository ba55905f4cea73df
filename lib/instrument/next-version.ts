import { z } from "zod";
import { type Asking, asksAlike } from "@/lib/scoring/bridge";
import { DIMENSIONS, type Instrument, type Item, itemsInOrder } from "@/lib/scoring/instrument";

/** An item of the next version. Its texts may still be empty; without a place it is set aside. */
export type DraftItem = Asking & {
  id: string;
  place: number | null;
  /** A published key exactly while it asks what was published under it. */
  key: string;
  /** Key of the published item that it began as. */
  origin: string | null;
  /** Id of the item that asks the same with exchanged sides. */
  twinOfId: string | null;
  revision: number;
};

/** The version that is being written. */
export type NextVersion = {
  id: string;
  basedOn: number;
  revision: number;
  begunBy: string | null;
  changedAt: Date;
  changedBy: string | null;
  items: DraftItem[];
};

/** How an item of the next version stands to what was published. */
export type ItemState = "kept" | "changed" | "new";

const wording = z.object({ en: z.string(), fr: z.string() });
const content: z.ZodType<Asking> = z.object({
  dimension: z.enum(DIMENSIONS),
  managementSide: z.enum(["left", "right"]),
  left: wording,
  right: wording,
});

/** What an item asks, as the database keeps it. */
export function askingFrom(stored: unknown): Asking {
  return content.parse(stored);
}

/** What an item asks and nothing else, as the database is to keep it. */
export function askingOf({ dimension, managementSide, left, right }: Asking): Asking {
  const inOrder = ({ en, fr }: Asking["left"]) => ({ en, fr });
  return { dimension, managementSide, left: inOrder(left), right: inOrder(right) };
}

/** The statement of an item that speaks for a track. */
export function poleOf(item: Asking, track: "IC" | "MANAGEMENT"): Asking["left"] {
  const isLeft = (item.managementSide === "left") === (track === "MANAGEMENT");
  return isLeft ? item.left : item.right;
}

/** The items that have a place, in their order. */
export function placedItems<T extends { place: number | null; id: string }>(items: T[]): T[] {
  return items
    .filter(({ place }) => place !== null)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0) || a.id.localeCompare(b.id));
}

/** Every item ever published, by key; of one in several versions the latest. A key never changes its meaning. */
export function everPublished(
  versions: Pick<Instrument, "version" | "items">[],
): Map<string, Item> {
  const byVersion = [...versions].sort((a, b) => a.version - b.version);
  return new Map(byVersion.flatMap(({ items }) => items.map((item) => [item.key, item])));
}

/** Whether the item asks what was published (in any version), something else than it began as, or is new. */
export function stateOfItem(item: DraftItem, published: Map<string, Item>): ItemState {
  const same = published.get(item.key);
  if (same && asksAlike(same, item)) return "kept";
  return item.origin !== null && published.has(item.origin) ? "changed" : "new";
}

/** The next version as people will answer it: places counted from 1, twins by key. */
export function itemsToAsk(items: DraftItem[]): Item[] {
  const placed = placedItems(items);
  const keys = new Map(placed.map(({ id, key }) => [id, key]));
  return placed.map((item, place) => {
    const twinOf = keys.get(item.twinOfId ?? "");
    const asked = { key: item.key, position: place + 1, ...askingOf(item) };
    return twinOf === undefined ? asked : { ...asked, twinOf };
  });
}

/** Rows with which the next version begins: the items of the latest one, and set aside those of earlier ones. */
export function beginningOf(
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
    ...askingOf(item),
  }));
}
