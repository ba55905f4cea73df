import { addDays, isDay, type Day } from "@/lib/day";
import { textOf, wholeIn, type Parsed } from "@/lib/form";
import { MOST_OVERLAP_DAYS, MOST_SHIFT_DAYS, TURN_WEEKS } from "./slot";

/** Longest reason for putting somebody first, in characters. */
export const LONGEST_REASON = 300;

export type RhythmInput = { startsOn: Day; turnDays: number; overlapDays: number };

/** The form of a rhythm: first day (not in the past), weeks from turn to turn, days of overlap. */
export function parseRhythm(form: FormData, today: Day): Parsed<RhythmInput> {
  const errors: Record<string, string> = {};
  const startsOn = textOf(form, "startsOn");
  if (!isDay(startsOn) || startsOn <= today || startsOn > addDays(today, 366))
    errors.startsOn = "start-ahead";
  const weeks = wholeIn(form, "weeks", TURN_WEEKS.fewest, TURN_WEEKS.most);
  if (weeks === null) errors.weeks = "weeks-range";
  const overlapDays = wholeIn(form, "overlap", 0, MOST_OVERLAP_DAYS);
  if (overlapDays === null || (weeks !== null && overlapDays >= weeks * 7))
    errors.overlap = "overlap-range";
  if (weeks === null || overlapDays === null || Object.keys(errors).length > 0)
    return { ok: false, errors };
  return { ok: true, value: { startsOn, turnDays: weeks * 7, overlapDays } };
}

/** The form that puts somebody first: the turn, the person, and a reason. */
export function parseChoice(
  form: FormData,
): Parsed<{ teamId: string; slot: number; personId: string; reason: string }> {
  const reason = textOf(form, "reason");
  const errors: Record<string, string> = {};
  if (!reason) errors.reason = "reason-missing";
  if (reason.length > LONGEST_REASON) errors.reason = "reason-too-long";
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { ...parseSlot(form), personId: textOf(form, "person"), reason } };
}

/** The turn that a form speaks of; slot −1 when it names none. */
export function parseSlot(form: FormData): { teamId: string; slot: number } {
  return { teamId: textOf(form, "team"), slot: wholeIn(form, "slot", 0, 9999) ?? -1 };
}

/** By how many days a turn is to begin later. */
export function parseMove(form: FormData): Parsed<{ teamId: string; slot: number; days: number }> {
  const days = wholeIn(form, "days", 0, MOST_SHIFT_DAYS);
  if (days === null) return { ok: false, errors: { days: "days-range" } };
  return { ok: true, value: { ...parseSlot(form), days } };
}

/** The swap that a form asks for: one's own turn and the other one. */
export function parseSwap(form: FormData) {
  return { ...parseSlot(form), otherSlot: wholeIn(form, "otherSlot", 0, 9999) ?? -1 };
}

/** The answer to a swap. */
export function parseSwapAnswer(form: FormData) {
  const answer = (["agree", "decline"] as const).find((one) => one === textOf(form, "answer"));
  return {
    teamId: textOf(form, "team"),
    swapId: textOf(form, "swap"),
    answer: answer ?? ("undo" as const),
  };
}
