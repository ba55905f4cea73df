import { addDays, isDay, type Day } from "@/lib/day";
import type { TrialOutcome } from "@/lib/db/generated/enums";
import { textOf, wholeIn, type Parsed } from "@/lib/form";
import { MET, type DecisionRecord, type ReviewAnswers } from "../sealed-record";
import { LONGEST_REASON } from "../terms/input";
import { REVIEW_WEEKS, type ReviewWeek } from "../week";

/** The answer for a week: energy from 1 (drains) to 5 (gives), and hours. */
export type Pulse = {
  week: number;
  technical: number;
  people: number;
  codingHours: number;
  peopleHours: number;
  otherHours: number;
};

/** The hours of a week to start from, before anybody has said theirs. */
export const USUAL_HOURS = { codingHours: 20, peopleHours: 10, otherHours: 5 };

/** One side's review of a week. */
export type Review = { week: ReviewWeek; answers: ReviewAnswers };

/** What a side would decide, as it is written down. */
export type Decision = { outcome: TrialOutcome; record: DecisionRecord; reviewOn: Day };

/** All equally good; the order says nothing. */
export const OUTCOMES: TrialOutcome[] = [
  "CONTINUE_IC",
  "TOWARDS_MANAGEMENT",
  "ANOTHER_TRIAL",
  "NOT_NOW",
];

/** The two questions and the split of time. */
export function parsePulse(form: FormData): Parsed<Pulse> {
  const errors: Record<string, string> = {};
  const number = (name: string, least: number, most: number, error: string) => {
    const value = wholeIn(form, name, least, most);
    if (value === null) errors[name] = error;
    return value ?? 0;
  };
  const value = {
    week: number("week", 1, 53, "choose-one"),
    technical: number("technical", 1, 5, "choose-one"),
    people: number("people", 1, 5, "choose-one"),
    codingHours: number("codingHours", 0, 80, "no-such-hours"),
    peopleHours: number("peopleHours", 0, 80, "no-such-hours"),
    otherHours: number("otherHours", 0, 80, "no-such-hours"),
  };
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value };
}

/** A review: a word for each criterion (`met.0`, `met.1` …) and two short texts. */
export function parseReview(form: FormData): Parsed<Review> {
  const errors: Record<string, string> = {};
  const week = REVIEW_WEEKS.find((each) => String(each) === textOf(form, "week"));
  const count = wholeIn(form, "criteria", 0, 12) ?? 0;
  const met = Array.from({ length: count }, (_, at) => {
    const word = MET.find((each) => each === textOf(form, `met.${at}`));
    if (!word) errors[`met.${at}`] = "choose-one";
    return word ?? "cannot-say";
  });
  const [well, next] = [textOf(form, "well"), textOf(form, "next")];
  if (well.length > LONGEST_REASON) errors.well = "hypothesis-too-long";
  if (next.length > LONGEST_REASON) errors.next = "hypothesis-too-long";
  if (!well) errors.well = "say-something";
  if (!week || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { week, answers: { met, well, next } } };
}

/** A decision: an outcome, options, evidence, why, and the day on which it is looked at again. */
export function parseDecision(form: FormData, today: Day): Parsed<Decision> {
  const errors: Record<string, string> = {};
  const outcome = OUTCOMES.find((each) => each === textOf(form, "outcome"));
  if (!outcome) errors.outcome = "choose-one";
  const text = (name: string) => {
    const value = textOf(form, name);
    if (value.length > LONGEST_REASON) errors[name] = "hypothesis-too-long";
    return value;
  };
  const record = { options: text("options"), evidence: text("evidence"), why: text("why") };
  if (!record.why) errors.why = "say-something";
  const reviewOn = textOf(form, "reviewOn");
  if (!isDay(reviewOn)) errors.reviewOn = "no-such-day";
  else if (reviewOn <= today || reviewOn > addDays(today, 732)) errors.reviewOn = "review-outside";
  if (!outcome || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { outcome, record, reviewOn } };
}
