import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import type { Instrument, Item } from "@/lib/scoring/instrument";
import { ASSUMED_NORMS } from "@/lib/scoring/weights";
import { keyFor } from "../item-key";
import { type DraftItem, everPublished, initialItemsOf, itemsToAsk } from "../next-version";
import { offerFor } from "./statements";

/** Items of the next version with the words that are offered, and the keys that these words get. */
export function withOffers<T extends Omit<DraftItem, "revision">>(
  items: T[],
  published: Map<string, Item>,
): T[] {
  const taken = new Set(items.map(({ key }) => key));
  return items.map((item) => {
    const offer = item.place === null ? null : offerFor(item);
    if (!offer) return item;
    const key = keyFor(offer.after, item.origin, published, taken);
    taken.add(key);
    return { ...item, ...offer.after, key };
  });
}

/** Version 2: what an admin publishes who takes every offer on top of version 1. */
export const SECOND_INSTRUMENT: Instrument = {
  version: 2,
  items: itemsOnTopOf(FIRST_INSTRUMENT),
  norms: ASSUMED_NORMS,
};

function itemsOnTopOf(first: Instrument): Item[] {
  let count = 0;
  const begun = initialItemsOf([first], () => String((count += 1)));
  const items = withOffers(begun, everPublished([first]));
  return itemsToAsk(items.map((item) => ({ ...item, revision: 1 })));
}
