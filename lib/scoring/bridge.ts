import {
  type Answers,
  DIMENSIONS,
  type Dimension,
  FEWEST_ANSWERS,
  type Instrument,
  type Item,
  byDimension,
} from "./instrument";
import { type Result, overallFrom } from "./leaning";
import { scoreFrom, talliesFrom } from "./tally";
import { type Change, changeBetween } from "./reliable-change";

/** An assessment as far as a comparison needs it. */
export type Given = { instrument: Pick<Instrument, "items">; answers: Answers; result: Result };

export type Comparison =
  | (Extract<Change, { comparable: true }> & {
      /** Number of shared items by dimension that both were scored on; null: the same version. */
      bridge: Record<Dimension, number> | null;
    })
  | { comparable: false; reason: "other weights" | "too few shared items" };

/** What an item asks, without its key and its place. */
export type Asking = Pick<Item, "dimension" | "managementSide" | "left" | "right">;

/** Shared items that a dimension needs to carry a trend from one version to another. */
export const FEWEST_SHARED_ITEMS = FEWEST_ANSWERS;

/**
 * The change between any two assessments. On different versions of the instrument both are scored
 * again on the items that the versions share, at least three a dimension, and the fewer items widen
 * the error; say so wherever such a change is shown. Stored results stay as they are.
 */
export function comparisonOf(earlier: Given, later: Given): Comparison {
  const change = changeBetween(earlier.result, later.result);
  return change.comparable ? { ...change, bridge: null } : bridgedChange(earlier, later);
}

/** The change between assessments on two versions, both scored on the items that they share. */
export function bridgedChange(earlier: Given, later: Given): Comparison {
  const shared = sharedItems(earlier.instrument, later.instrument);
  const bridge = byDimension((name) => shared.filter((item) => item.dimension === name).length);
  if (DIMENSIONS.some((name) => bridge[name] < FEWEST_SHARED_ITEMS))
    return { comparable: false, reason: "too few shared items" };
  const version = later.result.instrumentVersion;
  const change = changeBetween(
    rescored(earlier, shared, version),
    rescored(later, shared, version),
  );
  if (change.comparable) return { ...change, bridge };
  return { comparable: false, reason: "other weights" };
}

/** Items that two versions ask alike: the same key, dimension, sides and words in both languages. */
export function sharedItems(
  one: Pick<Instrument, "items">,
  other: Pick<Instrument, "items">,
): Item[] {
  const byKey = new Map(other.items.map((item) => [item.key, item]));
  return one.items.filter((item) => {
    const same = byKey.get(item.key);
    return same !== undefined && asksAlike(item, same);
  });
}

/** Whether two items ask the same: one dimension, the same sides and the same words in both languages. */
export function asksAlike(one: Asking, other: Asking): boolean {
  return (
    one.dimension === other.dimension &&
    one.managementSide === other.managementSide &&
    one.left.en === other.left.en &&
    one.left.fr === other.left.fr &&
    one.right.en === other.right.en &&
    one.right.fr === other.right.fr
  );
}

/**
 * The result on some of the items only. The error variance of a mean grows as its items get fewer,
 * SEM² · asked/shared, which is the Spearman–Brown formula seen from the side of the error.
 */
function rescored({ result, answers }: Given, items: Item[], instrumentVersion: number): Result {
  const tallies = talliesFrom({ items }, answers);
  const dimensions = byDimension((name) => {
    const { sum, answered, asked } = tallies[name];
    const { dimension, weight, sem, asked: askedBefore } = result.dimensions[name];
    const score = scoreFrom(sum, answered);
    const contribution = score === null ? null : weight * score;
    const wider = sem * Math.sqrt(askedBefore / asked);
    return { dimension, score, answered, asked, weight, contribution, sem: wider };
  });
  return { ...result, instrumentVersion, dimensions, overall: overallFrom(dimensions) };
}
