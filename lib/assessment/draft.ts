import {
  type Answers,
  DIMENSIONS,
  type Dimension,
  FEWEST_ANSWERS,
  type Instrument,
  type Item,
  itemsInOrder,
} from "@/lib/scoring/instrument";
import type { Form } from "@/lib/scoring/quick-form";
import { talliesFrom } from "@/lib/scoring/tally";

/** How many items are shown on a page. */
export const ITEMS_PER_STEP = 5;

/** An assessment that is still being answered; only its owner ever sees it. */
export type Draft = {
  id: string;
  startedAt: Date;
  form: Form;
  instrument: Instrument;
  answers: Answers;
  note: string | null;
};

/** A version published while a draft was being answered, with how many answers can and cannot move to it. */
export type NewerVersion = { version: number; carried: number; lost: number };

/** The items of each page of the questionnaire, in order. */
export function stepsOf(instrument: Instrument): Item[][] {
  const items = itemsInOrder(instrument);
  const count = Math.ceil(items.length / ITEMS_PER_STEP);
  return Array.from({ length: count }, (_, step) =>
    items.slice(step * ITEMS_PER_STEP, (step + 1) * ITEMS_PER_STEP),
  );
}

/** The items without an answer, in order; a skipped item counts as answered. */
export function unansweredOf(instrument: Instrument, answers: Answers): Item[] {
  return itemsInOrder(instrument).filter((item) => answers[item.key] === undefined);
}

/** Where to continue: the page (from 1; one past the last when all is answered) and the open item. */
export function resumePoint(
  instrument: Instrument,
  answers: Answers,
): { step: number; item: Item | null } {
  const [item] = unansweredOf(instrument, answers);
  const steps = stepsOf(instrument);
  const step = item ? steps.findIndex((items) => items.includes(item)) : steps.length;
  return { step: step + 1, item: item ?? null };
}

/** The dimensions with fewer than three answers, which cannot be scored. */
export function lackingDimensions(instrument: Instrument, answers: Answers): Dimension[] {
  const tallies = talliesFrom(instrument, answers);
  return DIMENSIONS.filter((dimension) => tallies[dimension].answered < FEWEST_ANSWERS);
}
