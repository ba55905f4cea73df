import type { Day } from "@/lib/day";
import { daysBetween } from "@/lib/day";
import type { Answers, Instrument } from "@/lib/scoring/instrument";
import type { Form } from "@/lib/scoring/quick-form";
import { lackingDimensions } from "./draft";

/** Days after which a new assessment is due. */
export const DUE_AFTER_DAYS = 90;

/** Whether a record is of the whole questionnaire: only such a verdict counts as somebody's. */
export function isFull({ form }: { form: Form }): boolean {
  return form === "FULL";
}

/** A draft can be submitted once each dimension has enough answers. */
export function canSubmit(instrument: Instrument, answers: Answers): boolean {
  return lackingDimensions(instrument, answers).length === 0;
}

/** Whether an assessment of `day` is due again `today`. */
export function isDueAgain(day: Day, today: Day): boolean {
  return daysBetween(day, today) >= DUE_AFTER_DAYS;
}
