import { addDays, isDay, type Day } from "@/lib/day";
import { textOf, wholeIn, type Parsed } from "@/lib/form";
import type { Criterion, Terms } from "../sealed-record";

/** Most criteria of one track, and the longest one in characters. */
const MOST_CRITERIA = 6;
const LONGEST_CRITERION = 200;
/** Longest short answer and longest reason, in characters. */
export const LONGEST_LINE = 200;
export const LONGEST_REASON = 1000;

/** What the person expects: energy from 1 (drains) to 5 (gives), hours of coding a week. */
export type Forecast = {
  technical: number;
  people: number;
  codingHours: number;
  hardest: string;
};

/**
 * Criteria (`criteriaIc`, `criteriaManagement`: one a line) and the return agreement (`seat`, `returnsOn`: the end
 * of the trial unless a day is given).
 */
export function parseTerms(
  form: FormData,
  trial: { startsOn: Day; endsOn: Day } | null = null,
): Parsed<Terms> {
  const errors: Record<string, string> = {};
  const ic = linesOf(form, "criteriaIc", "IC");
  const management = linesOf(form, "criteriaManagement", "MANAGEMENT");
  for (const [field, criteria] of [
    ["criteriaIc", ic],
    ["criteriaManagement", management],
  ] as const) {
    if (criteria.length > MOST_CRITERIA) errors[field] = "too-many-criteria";
    if (criteria.some(({ text }) => text.length > LONGEST_CRITERION))
      errors[field] = "too-long-line";
  }
  if (ic.length + management.length === 0) errors.criteriaManagement = "no-criteria";
  const seat = textOf(form, "seat");
  if (seat.length > LONGEST_LINE) errors.seat = "too-long-line";
  const returnsOn = textOf(form, "returnsOn") || (trial?.endsOn ?? "");
  if (!isDay(returnsOn)) errors.returnsOn = "no-such-day";
  else if (trial && (returnsOn < trial.startsOn || returnsOn > addDays(trial.endsOn, 366)))
    errors.returnsOn = "return-outside";
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { criteria: [...ic, ...management], seat, returnsOn } };
}

function linesOf(form: FormData, name: string, track: Criterion["track"]): Criterion[] {
  const lines = textOf(form, name).split("\n");
  return lines.map((line) => ({ track, text: line.trim() })).filter(({ text }) => text !== "");
}

/** What the person expects; the hardest part may stay empty. */
export function parseForecast(form: FormData): Parsed<Forecast> {
  const errors: Record<string, string> = {};
  const technical = wholeIn(form, "technical", 1, 5);
  const people = wholeIn(form, "people", 1, 5);
  const codingHours = wholeIn(form, "codingHours", 0, 60);
  const hardest = textOf(form, "hardest");
  if (technical === null) errors.technical = "choose-one";
  if (people === null) errors.people = "choose-one";
  if (codingHours === null) errors.codingHours = "no-such-hours";
  if (hardest.length > LONGEST_REASON) errors.hardest = "hypothesis-too-long";
  if (technical === null || people === null || codingHours === null || errors.hardest)
    return { ok: false, errors };
  return { ok: true, value: { technical, people, codingHours, hardest } };
}

/** A later end with its reason. */
export function parseExtension(form: FormData): Parsed<{ endsOn: Day; reason: string }> {
  const errors: Record<string, string> = {};
  const endsOn = textOf(form, "endsOn");
  const reason = textOf(form, "reason");
  if (!isDay(endsOn)) errors.endsOn = "no-such-day";
  if (!reason) errors.reason = "no-reason";
  if (reason.length > LONGEST_REASON) errors.reason = "hypothesis-too-long";
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { endsOn, reason } };
}

/** The day until which a declined proposal is put off: null for none, or when it is not a day after today. */
export function parsePostponedUntil(form: FormData, today: Day): Day | null {
  const day = textOf(form, "postponedUntil");
  return isDay(day) && day > today ? day : null;
}
