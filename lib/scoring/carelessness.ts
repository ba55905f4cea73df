import { type Answers, type Instrument, itemsInOrder, keyedAnswer, twinPairs } from "./instrument";

export type CarelessSignal = "long run" | "too fast" | "twins contradict";

export type Carelessness = {
  signals: CarelessSignal[];
  /** Two of the three signals. Never shown to anybody but the person. */
  careless: boolean;
};

/** Faster than this, items are hardly read (Huang et al., Journal of Business and Psychology 27, 2012). */
export const FASTEST_SECONDS_PER_ITEM = 2;

/** Twins this many steps apart on opposite sides contradict each other. */
const CONTRADICTION_STEPS = 4;

/** One contradiction can be a slip of the finger. */
const FEWEST_CONTRADICTIONS = 2;

/**
 * Looks for three signs that the statements were not read. `secondsPerItem` is the usual time spent
 * on an item (see `usualSeconds`), or null where it is unknown.
 */
export function carelessness(
  instrument: Instrument,
  answers: Answers,
  secondsPerItem: number | null,
): Carelessness {
  const signals: CarelessSignal[] = [];
  // Half the scale in one and the same option: Curran, J. of Experimental Social Psychology 66, 2016.
  if (longestRun(instrument, answers) >= instrument.items.length / 2) signals.push("long run");
  if (secondsPerItem !== null && secondsPerItem < FASTEST_SECONDS_PER_ITEM)
    signals.push("too fast");
  if (contradictions(instrument, answers) >= FEWEST_CONTRADICTIONS)
    signals.push("twins contradict");
  return { signals, careless: signals.length >= 2 };
}

/**
 * The median time between answers, in seconds, so that a coffee break does not count; null with
 * fewer than two of them. Takes the instants in any order.
 */
export function usualSeconds(answeredAt: Date[]): number | null {
  const instants = answeredAt.map((instant) => instant.getTime()).sort((a, b) => a - b);
  const gaps = instants.slice(1).map((instant, i) => (instant - (instants[i] ?? instant)) / 1000);
  gaps.sort((a, b) => a - b);
  const upper = gaps[Math.floor(gaps.length / 2)];
  const lower = gaps[Math.floor((gaps.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
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
    return a * b < 0 && Math.abs(a - b) >= CONTRADICTION_STEPS;
  }).length;
}
