import {
  type Dimension,
  DIMENSIONS,
  type Instrument,
  type Item,
  itemsInOrder,
  type Norm,
  byDimension,
} from "./instrument";

/** Which questions an assessment asks: all of a version, or the fifteen of its quick form. */
export type Form = "FULL" | "QUICK";

/** The quick form has as many items of each dimension, the fewest that give a score. */
export const QUICK_ITEMS_PER_DIMENSION = 3;

/** Whether a version was published with a quick form. */
export function hasQuickForm({ items }: Pick<Instrument, "items">): boolean {
  return items.some(({ quick }) => quick);
}

/**
 * The quick form of a version: its items in the order of the questionnaire, counted anew from 1, and
 * the norms of so many parallel items. Null when the version has none.
 */
export function quickFormOf(instrument: Instrument): Instrument | null {
  const items = itemsInOrder(instrument)
    .filter(({ quick }) => quick)
    .map((item, at) => ({ ...item, position: at + 1 }));
  if (items.length === 0) return null;
  const norms = byDimension((name) =>
    normOfPart(instrument.norms[name], asking(items, name) / asking(instrument.items, name)),
  );
  return { ...instrument, items, norms, quick: true };
}

/**
 * The norm of a score on a share of the items, if all items measure equally well (parallel items,
 * the assumption of Spearman and Brown): the error variance grows as the items get fewer, and the
 * variance of what is measured stays.
 */
export function normOfPart({ reliability, sd, assumed }: Norm, share: number): Norm {
  const spread = reliability + (1 - reliability) / share;
  return { reliability: reliability / spread, sd: sd * Math.sqrt(spread), assumed };
}

/** Dimensions that the quick form asks about more or less often than three times. */
export function unevenlyQuick(items: readonly Item[]): Dimension[] {
  const quick = items.filter((item) => item.quick);
  return DIMENSIONS.filter((name) => asking(quick, name) !== QUICK_ITEMS_PER_DIMENSION);
}

function asking(items: readonly Item[], name: Dimension): number {
  return items.filter(({ dimension }) => dimension === name).length;
}
