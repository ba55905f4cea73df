import {
  type Answers,
  type Dimension,
  FEWEST_ANSWERS,
  type Scorable,
  type ScorableItem,
  STRONGEST_ANSWER,
  byDimension,
  keyOf,
} from "./instrument";

export type Tally = { sum: number; answered: number; asked: number };

/** Sum and number of the keyed answers of each dimension. */
export function talliesFrom(
  { items }: Pick<Scorable, "items">,
  answers: Answers,
): Record<Dimension, Tally> {
  const keyed = keyedItems(items);
  return {
    energy: tallyFrom(keyed.energy, answers),
    coding: tallyFrom(keyed.coding, answers),
    ambiguity: tallyFrom(keyed.ambiguity, answers),
    impact: tallyFrom(keyed.impact, answers),
    scale: tallyFrom(keyed.scale, answers),
  };
}

type Keyed = { key: string; turn: 1 | -1 };

// Items of a version never change, so they are sorted by dimension only once.
const sorted = new WeakMap<ScorableItem[], Record<Dimension, Keyed[]>>();

function keyedItems(items: ScorableItem[]): Record<Dimension, Keyed[]> {
  const known = sorted.get(items);
  if (known) return known;
  const keyed = byDimension((name) =>
    items
      .filter(({ dimension }) => dimension === name)
      .map((item) => ({ key: item.key, turn: keyOf(item) })),
  );
  sorted.set(items, keyed);
  return keyed;
}

function tallyFrom(items: Keyed[], answers: Answers): Tally {
  let sum = 0;
  let answered = 0;
  for (const { key, turn } of items) {
    const answer = answers[key];
    if (typeof answer !== "number") continue;
    sum += turn * answer;
    answered += 1;
  }
  return { sum, answered, asked: items.length };
}

/** x = 100/3 · mean of the keyed answers, or null with fewer than three of them. */
export function scoreFrom(sum: number, answered: number): number | null {
  if (answered < FEWEST_ANSWERS) return null;
  // Multiplied first, so that the strongest possible answers give exactly ±100.
  return (100 * sum) / (STRONGEST_ANSWER * answered);
}
