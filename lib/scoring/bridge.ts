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
import type { Weights } from "./weights";

/** The parts of an assessment that a comparison needs. Without its answers no bridge is possible. */
export type ScoredAnswers = {
  result: Result;
  instrument?: Pick<Instrument, "items">;
  answers?: Answers;
};

/** The basis of a comparison, stated wherever it is shown. */
export type ComparisonBasis = {
  /** Number of shared items by dimension that both were scored on; null: the same version. */
  bridge: Record<Dimension, number> | null;
  /** Given under different weights: the earlier one was rescored with the weights of the later one. */
  reweighed: boolean;
};

export type Comparison =
  | (Extract<Change, { comparable: true }> & ComparisonBasis)
  | { comparable: false; reason: "too few shared items" | "answers unknown" };

/** The content of an item, without its key and position. */
export type ItemContent = Pick<Item, "dimension" | "managementSide" | "left" | "right">;

/** Shared items that a dimension needs to bridge two versions. */
export const FEWEST_SHARED_ITEMS = FEWEST_ANSWERS;

/**
 * The change between any two assessments. On different versions of the instrument, or where one of
 * them is the quick form, both are rescored on the items that they share, at least three per
 * dimension, and fewer items widen the
 * error. Under different weights the earlier scores get the later weights: answers do not depend on
 * weights, so a change of weights is not a change of the person. Stored results are never changed.
 */
export function comparisonOf(earlier: ScoredAnswers, later: ScoredAnswers): Comparison {
  const { weights } = later.result;
  const reweighed = DIMENSIONS.some((name) => earlier.result.weights[name] !== weights[name]);
  const before = reweighed ? { ...earlier, result: withWeights(weights, earlier.result) } : earlier;
  const change = changeBetween(before.result, later.result);
  if (change.comparable) return { ...change, bridge: null, reweighed };
  const bridged = bridgedChange(before, later);
  return bridged.comparable ? { ...bridged, reweighed } : bridged;
}

/** The change between assessments on two versions, both scored on their shared items. */
export function bridgedChange(earlier: ScoredAnswers, later: ScoredAnswers): Comparison {
  if (!isAnswered(earlier) || !isAnswered(later))
    return { comparable: false, reason: "answers unknown" };
  const shared = sharedItems(earlier.instrument, later.instrument);
  const bridge = byDimension((name) => shared.filter((item) => item.dimension === name).length);
  if (DIMENSIONS.some((name) => bridge[name] < FEWEST_SHARED_ITEMS))
    return { comparable: false, reason: "too few shared items" };
  const change = changeBetween(
    rescored(earlier, shared, later.result),
    rescored(later, shared, later.result),
  );
  if (!change.comparable) throw new Error("weigh both alike before bridging them");
  return { ...change, bridge, reweighed: false };
}

/**
 * What an assessment says on the items that it shares with a quick form, under the weights of that:
 * as if the quick form had been answered then.
 */
export function onItemsOf(quick: Answered, full: Answered): Result {
  const shared = sharedItems(quick.instrument, full.instrument);
  const reweighed = { ...full, result: withWeights(quick.result.weights, full.result) };
  return rescored(reweighed, shared, quick.result);
}

/** The result with other weights: the same scores, other contributions. */
export function withWeights(weights: Weights, result: Result): Result {
  const dimensions = byDimension((name) => {
    const { score } = result.dimensions[name];
    const weight = weights[name];
    const contribution = score === null ? null : weight * score;
    return { ...result.dimensions[name], weight, contribution };
  });
  return { ...result, weights, dimensions, overall: overallFrom(dimensions) };
}

/** Items that are the same in two versions: key, dimension, sides and words in both languages. */
export function sharedItems(
  one: Pick<Instrument, "items">,
  other: Pick<Instrument, "items">,
): Item[] {
  const byKey = new Map(other.items.map((item) => [item.key, item]));
  return one.items.filter((item) => {
    const same = byKey.get(item.key);
    return same !== undefined && isSameContent(item, same);
  });
}

type Answered = Required<ScoredAnswers>;

function isAnswered(given: ScoredAnswers): given is Answered {
  return given.instrument !== undefined && given.answers !== undefined;
}

/** Whether two items ask the same: one dimension, the same sides and the same words in both languages. */
export function isSameContent(one: ItemContent, other: ItemContent): boolean {
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
 * The result on a subset of the items. The error variance of a mean grows as its items get fewer,
 * SEM² · asked/shared, which is the Spearman–Brown formula expressed for the error.
 */
function rescored(
  { result, answers }: Answered,
  items: Item[],
  { instrumentVersion, quick }: Pick<Result, "instrumentVersion" | "quick">,
): Result {
  const tallies = talliesFrom({ items }, answers);
  const dimensions = byDimension((name) => {
    const { sum, answered, asked } = tallies[name];
    const { dimension, weight, sem, asked: askedBefore } = result.dimensions[name];
    const score = scoreFrom(sum, answered);
    const contribution = score === null ? null : weight * score;
    const wider = sem * Math.sqrt(askedBefore / asked);
    return { dimension, score, answered, asked, weight, contribution, sem: wider };
  });
  return { ...result, instrumentVersion, quick, dimensions, overall: overallFrom(dimensions) };
}
