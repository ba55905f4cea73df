import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import type { Dimension, Instrument, Item } from "@/lib/scoring/instrument";
import { ASSUMED_NORMS } from "@/lib/scoring/weights";
import { keyFor } from "../item-key";
import { type DraftItem, everPublished, initialItemsOf, itemsToAsk } from "../next-version";
import { offerFor } from "./statements";

/**
 * The quick form that is offered, by key: three of each dimension, Management on the left eight times
 * and on the right seven, two whole pairs of twins. Version 1 asks all of them in the same words, so
 * a quick form can be compared with a full assessment of either version.
 */
const QUICK_KEYS: Record<Dimension, string[]> = {
  energy: ["energy-thinking-through", "energy-good-week", "energy-free-afternoon"],
  coding: ["coding-most-days", "coding-new-feature", "coding-good-month"],
  ambiguity: ["ambiguity-at-my-best", "ambiguity-hard-decision", "ambiguity-at-ease"],
  impact: ["impact-answering-for", "impact-deciding", "impact-being-proud"],
  scale: ["scale-twice-the-work", "scale-without-me", "scale-multiplying"],
};

/**
 * Items of the next version with the words that are offered, and the keys that these words get; and
 * with the offered quick form where the version before has none.
 */
export function withOffers<T extends Omit<DraftItem, "revision">>(
  items: T[],
  published: Map<string, Item>,
): T[] {
  const taken = new Set(items.map(({ key }) => key));
  const isChosen = items.some(({ quick }) => quick);
  return items.map((each) => {
    const chosen = each.place !== null && QUICK_KEYS[each.dimension].includes(each.key);
    const item = isChosen ? each : { ...each, quick: chosen };
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
