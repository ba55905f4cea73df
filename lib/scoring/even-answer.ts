import { type Instrument, STRONGEST_ANSWER } from "./instrument";
import { leaningFrom } from "./leaning";
import type { Weights } from "./weights";

/**
 * The absolute leaning, in points, of a person who chooses the same end of the scale on every item:
 * the effect of acquiescence alone. 0 when the sides of the Management statements balance under
 * these weights.
 */
export function evenAnswerLeaning(instrument: Instrument, weights: Weights): number {
  const answers = Object.fromEntries(instrument.items.map(({ key }) => [key, STRONGEST_ANSWER]));
  const leaning = Math.abs(leaningFrom(instrument, answers, weights).overall?.leaning ?? 0);
  return leaning < 1e-9 ? 0 : leaning;
}
