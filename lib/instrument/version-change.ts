import { FEWEST_SHARED_ITEMS, sharedItems } from "@/lib/scoring/bridge";
import {
  DIMENSIONS,
  type Dimension,
  type Instrument,
  type Item,
  byDimension,
} from "@/lib/scoring/instrument";
import { type DraftItem, itemsToAsk, placedItems, stateOfItem } from "./next-version";

/** How the next version differs from the one before. */
export type VersionChange = {
  kept: number;
  changed: number;
  added: number;
  /** Items of the version before that are not in the next one unchanged. */
  dropped: Item[];
  /** The number of unchanged items by dimension. */
  shared: Record<Dimension, number>;
  /** Dimensions with too few shared items to bridge a trend; with any of them every trend breaks. */
  breaking: Dimension[];
};

/** Compares the next version with the version that it is based on. */
export function versionChange(
  items: DraftItem[],
  base: Pick<Instrument, "items">,
  published: Map<string, Item>,
): VersionChange {
  const standings = placedItems(items).map((item) => stateOfItem(item, published));
  const count = (wanted: string) => standings.filter((standing) => standing === wanted).length;
  const alike = sharedItems(base, { items: itemsToAsk(items) });
  const shared = byDimension((name) => alike.filter(({ dimension }) => dimension === name).length);
  const origins = new Set(placedItems(items).map(({ origin }) => origin));
  return {
    kept: count("kept"),
    changed: count("changed"),
    added: count("new"),
    dropped: base.items.filter((item) => !alike.includes(item) && !origins.has(item.key)),
    shared,
    breaking: DIMENSIONS.filter((name) => shared[name] < FEWEST_SHARED_ITEMS),
  };
}
