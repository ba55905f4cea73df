/** The five questions that decide between the tracks, in display order. */
export const DIMENSIONS = ["energy", "coding", "ambiguity", "impact", "scale"] as const;

export type Dimension = (typeof DIMENSIONS)[number];
export type Language = "en" | "fr";
export type Side = "left" | "right";
export type Wording = Record<Language, string>;

/** One pair of statements; `managementSide` is the side of the Management statement. */
export type Item = {
  key: string;
  dimension: Dimension;
  /** Position in the questionnaire, counted from 1. */
  position: number;
  left: Wording;
  right: Wording;
  managementSide: Side;
  /** Key of an earlier item that asks the same with its sides exchanged. */
  twinOf?: string;
  /** The quick form of the version asks it too. */
  quick?: true;
};

/** What is known, or assumed, about the distribution of a dimension's score. */
export type Norm = {
  /** Share of the variance that is not error, 0 ≤ r < 1. */
  reliability: number;
  /** Standard deviation of the dimension score, in points of the −100…+100 scale. */
  sd: number;
  /** True until the figures are estimated from at least 100 distinct people. */
  assumed: boolean;
};

/** A version of the questionnaire with its norms. Published versions never change. */
export type Instrument = {
  version: number;
  items: Item[];
  norms: Record<Dimension, Norm>;
  /** This is the quick form of the version: part of its items, with norms of their own. */
  quick?: true;
};

/** The parts of an instrument that scoring needs: no words. */
export type Scorable = Pick<Instrument, "version" | "norms" | "quick"> & { items: ScorableItem[] };
export type ScorableItem = Pick<Item, "key" | "dimension" | "managementSide">;

/** −3 (the left statement fits fully) … +3 (the right one does), or a skipped question. */
export type Answer = number | "skip";

/** Answers by item key. A missing key counts as skipped. */
export type Answers = Record<string, Answer>;

/** The strongest answer in either direction. */
export const STRONGEST_ANSWER = 3;

/** Dimension scores need at least this many answered items. */
export const FEWEST_ANSWERS = 3;

/** Builds a value for each dimension. */
export function byDimension<T>(value: (dimension: Dimension) => T): Record<Dimension, T> {
  return {
    energy: value("energy"),
    coding: value("coding"),
    ambiguity: value("ambiguity"),
    impact: value("impact"),
    scale: value("scale"),
  };
}

/** The values of the dimensions in order. By name, which is several times faster than by key. */
export function inOrder<T>(values: Record<Dimension, T>): [T, T, T, T, T] {
  return [values.energy, values.coding, values.ambiguity, values.impact, values.scale];
}

/** +1 when the right statement is the Management one, −1 when the left one is. */
export function keyOf(item: Pick<Item, "managementSide">): 1 | -1 {
  return item.managementSide === "right" ? 1 : -1;
}

/** The answer turned so that −3 is fully IC and +3 fully Management; null when skipped. */
export function keyedAnswer(item: ScorableItem, answers: Answers): number | null {
  const answer = answers[item.key];
  // `+ 0` because a negated 0 is −0, which would be printed as such.
  return typeof answer === "number" ? answer * keyOf(item) + 0 : null;
}

/** The items in questionnaire order. */
export function itemsInOrder(instrument: Instrument): Item[] {
  return [...instrument.items].sort((a, b) => a.position - b.position);
}

/** The pairs of items that ask the same with their sides exchanged. */
export function twinPairs(instrument: Pick<Instrument, "items">): [Item, Item][] {
  const byKey = new Map(instrument.items.map((item) => [item.key, item]));
  return instrument.items.flatMap((item): [Item, Item][] => {
    const twin = item.twinOf === undefined ? undefined : byKey.get(item.twinOf);
    return twin ? [[twin, item]] : [];
  });
}
