import type { Day } from "@/lib/day";
import { daysBetween } from "@/lib/day";
import type { Answers, Instrument } from "@/lib/scoring/instrument";
import { lackingDimensions } from "./draft";

/** Days after which a new assessment is due. */
export const DUE_AFTER_DAYS = 90;

/** A draft can be submitted once each dimension has enough answers. */
export function canSubmit(instrument: Instrument, answers: Answers): boolean {
  return lackingDimensions(instrument, answers).length === 0;
}

/** Whether an assessment of `day` is due again `today`. */
export function isDueAgain(day: Day, today: Day): boolean {
  return daysBetween(day, today) >= DUE_AFTER_DAYS;
}
