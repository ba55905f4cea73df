import { type Answers, type Instrument, itemsInOrder, keyedAnswer, twinPairs } from "./instrument";

export type CarelessSignal = "long run" | "too fast" | "twins contradict";

export type Carelessness = {
  signals: CarelessSignal[];
  /** Two of the three signals. Shown only to the person. */
  careless: boolean;
};

/** Faster than this, items are hardly read (Huang et al., Journal of Business and Psychology 27, 2012). */
export const FASTEST_SECONDS_PER_ITEM = 2;

/** Keyed answers to twins this many steps apart, and so on opposite sides, contradict each other. */
const CONTRADICTION_STEPS = 4;

/** One contradiction can be a slip. */
export const FEWEST_CONTRADICTIONS = 2;

/**
 * Checks for three signs that the statements were not read. `secondsPerItem` is the median time
 * spent on an item, or null where it is unknown (as it is without JavaScript).
 */
export function carelessness(
  instrument: Instrument,
  answers: Answers,
  secondsPerItem: number | null,
): Carelessness {
  const signals: CarelessSignal[] = [];
  // Half of the answers in a row with the same option: Curran, J. of Experimental Social Psychology 66, 2016.
  if (longestRun(instrument, answers) >= instrument.items.length / 2) signals.push("long run");
  if (secondsPerItem !== null && secondsPerItem < FASTEST_SECONDS_PER_ITEM)
    signals.push("too fast");
  if (contradictions(instrument, answers) >= FEWEST_CONTRADICTIONS)
    signals.push("twins contradict");
  return { signals, careless: signals.length >= 2 };
}

function longestRun(instrument: Instrument, answers: Answers): number {
  let longest = 0;
  let current = 0;
  let previous: number | null = null;
  for (const item of itemsInOrder(instrument)) {
    const answer = answers[item.key];
    if (typeof answer !== "number") continue;
    current = answer === previous ? current + 1 : 1;
    previous = answer;
    longest = Math.max(longest, current);
  }
  return longest;
}

function contradictions(instrument: Instrument, answers: Answers): number {
  return twinPairs(instrument).filter(([one, other]) => {
    const a = keyedAnswer(one, answers);
    const b = keyedAnswer(other, answers);
    if (a === null || b === null) return false;
    return Math.abs(a - b) >= CONTRADICTION_STEPS;
  }).length;
}

/** Whether every answer is the same point, which says nothing: the sides of the tracks alternate. */
export function isStraightLined(answers: Answers): boolean {
  const given = Object.values(answers).filter((answer) => typeof answer === "number");
  return given.length > 1 && new Set(given).size === 1;
}
