import { addDays, isDay, type Day } from "@/lib/day";
import type { Criterion, Terms } from "./sealed-record";

type Parsed<T> = { ok: true; value: T } | { ok: false; errors: Record<string, string> };

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

/** A text of a form; a browser sends line breaks as two characters, one is meant. */
export function textOf(value: FormDataEntryValue | null): string {
  return typeof value === "string" ? value.replaceAll("\r\n", "\n").trim() : "";
}

/** A whole number of a form within bounds; null for anything else. */
export function wholeIn(form: FormData, name: string, least: number, most: number): number | null {
  const text = textOf(form.get(name));
  const value = Number(text);
  return /^\d{1,3}$/.test(text) && value >= least && value <= most ? value : null;
}

/**
 * Criteria (`criteriaIc`, `criteriaManagement`: one a line) and the return agreement (`seat`, `returnsOn`: the end
 * of the trial unless a day is given).
 */
export function parseTerms(
  form: FormData,
  trial: { startsOn: Day; endsOn: Day } | null = null,
): Parsed<Terms> {
  const errors: Record<string, string> = {};
  const ic = linesOf(form.get("criteriaIc"), "IC");
  const management = linesOf(form.get("criteriaManagement"), "MANAGEMENT");
  for (const [field, criteria] of [
    ["criteriaIc", ic],
    ["criteriaManagement", management],
  ] as const) {
    if (criteria.length > MOST_CRITERIA) errors[field] = "too-many-criteria";
    if (criteria.some(({ text }) => text.length > LONGEST_CRITERION))
      errors[field] = "too-long-line";
  }
  if (ic.length + management.length === 0) errors.criteriaManagement = "no-criteria";
  const seat = textOf(form.get("seat"));
  if (seat.length > LONGEST_LINE) errors.seat = "too-long-line";
  const returnsOn = textOf(form.get("returnsOn")) || (trial?.endsOn ?? "");
  if (!isDay(returnsOn)) errors.returnsOn = "no-such-day";
  else if (trial && (returnsOn < trial.startsOn || returnsOn > addDays(trial.endsOn, 366)))
    errors.returnsOn = "return-outside";
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { criteria: [...ic, ...management], seat, returnsOn } };
}

function linesOf(value: FormDataEntryValue | null, track: Criterion["track"]): Criterion[] {
  const lines = textOf(value).split("\n");
  return lines.map((line) => ({ track, text: line.trim() })).filter(({ text }) => text !== "");
}

/** What the person expects; the hardest part may stay empty. */
export function parseForecast(form: FormData): Parsed<Forecast> {
  const errors: Record<string, string> = {};
  const technical = wholeIn(form, "technical", 1, 5);
  const people = wholeIn(form, "people", 1, 5);
  const codingHours = wholeIn(form, "codingHours", 0, 60);
  const hardest = textOf(form.get("hardest"));
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
  const endsOn = textOf(form.get("endsOn"));
  const reason = textOf(form.get("reason"));
  if (!isDay(endsOn)) errors.endsOn = "no-such-day";
  if (!reason) errors.reason = "no-reason";
  if (reason.length > LONGEST_REASON) errors.reason = "hypothesis-too-long";
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { endsOn, reason } };
}

/** The day until which a declined proposal is put off: null for none, or when it is not a day after today. */
export function parsePostponedUntil(form: FormData, today: Day): Day | null {
  const day = textOf(form.get("postponedUntil"));
  return isDay(day) && day > today ? day : null;
}

/** The id that a form carries under a name; empty when it carries none. */
export function parseId(form: FormData, name: string): string {
  return textOf(form.get(name));
}
