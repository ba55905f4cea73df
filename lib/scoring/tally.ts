import {
  type Answers,
  type Dimension,
  FEWEST_ANSWERS,
  type Instrument,
  STRONGEST_ANSWER,
  byDimension,
} from "./instrument";

export type Tally = { sum: number; answered: number; asked: number };

/** Sum and number of the keyed answers of each dimension. */
export function talliesFrom(
  instrument: Pick<Instrument, "items">,
  answers: Answers,
): Record<Dimension, Tally> {
  const tallies = byDimension((): Tally => ({ sum: 0, answered: 0, asked: 0 }));
  for (const item of instrument.items) {
    const tally = tallyOf(tallies, item.dimension);
    const answer = answers[item.key];
    tally.asked += 1;
    if (typeof answer !== "number") continue;
    tally.sum += item.managementSide === "right" ? answer : -answer;
    tally.answered += 1;
  }
  return tallies;
}

/** `tallies[dimension]` by name, which is several times faster; it is asked for every answer. */
function tallyOf(tallies: Record<Dimension, Tally>, dimension: Dimension): Tally {
  switch (dimension) {
    case "energy":
      return tallies.energy;
    case "coding":
      return tallies.coding;
    case "ambiguity":
      return tallies.ambiguity;
    case "impact":
      return tallies.impact;
    case "scale":
      return tallies.scale;
  }
}

/** x = 100/3 · mean of the keyed answers, or null with fewer than three of them. */
export function scoreFrom(sum: number, answered: number): number | null {
  if (answered < FEWEST_ANSWERS) return null;
  // Multiplied first, so that the strongest possible answers give exactly ±100.
  return (100 * sum) / (STRONGEST_ANSWER * answered);
}
