import { z } from "zod";
import type { Day } from "@/lib/day";
import { day, id, input, text, whole } from "@/lib/input";
import type { Criterion, Terms } from "../sealed-record";

/** Most criteria of one track, and the longest one in characters. */
const MOST_CRITERIA = 6;
const LONGEST_CRITERION = 200;
/** Longest short answer and longest reason, in characters. */
const LONGEST_LINE = 200;
export const LONGEST_REASON = 1000;

/** The person's forecast: energy from 1 (drains) to 5 (gives), hours of coding a week. */
export type Forecast = {
  technical: number;
  people: number;
  codingHours: number;
  hardest: string;
};

/** The error keys of criteria and the return agreement. */
export const TERMS_ERRORS = [
  "too-many-criteria",
  "too-long-line",
  "no-criteria",
  "no-such-day",
] as const;

type TermsError = (key: (typeof TERMS_ERRORS)[number]) => string;

/** The fields of the criteria (one per line), and of the seat that the person returns to. */
export const termsFields = (error: TermsError) => ({
  criteriaIc: criteria("IC", error),
  criteriaManagement: criteria("MANAGEMENT", error),
  seat: text(LONGEST_LINE, error("too-long-line")),
});

function criteria(track: Criterion["track"], error: TermsError) {
  return z
    .string()
    .default("")
    .transform((said): Criterion[] =>
      said.split("\n").map((line) => ({ track, text: line.trim() })),
    )
    .transform((lines) => lines.filter((line) => line.text !== ""))
    .refine((lines) => lines.every((line) => line.text.length <= LONGEST_CRITERION), {
      error: error("too-long-line"),
    })
    .refine((lines) => lines.length <= MOST_CRITERIA, error("too-many-criteria"));
}

type SaidTerms = { criteriaIc: Criterion[]; criteriaManagement: Criterion[]; seat: string };

/** Whether there is at least one criterion, of either track. */
export function hasCriteria({ criteriaIc, criteriaManagement }: SaidTerms): boolean {
  return criteriaIc.length + criteriaManagement.length > 0;
}

/** The terms in these fields, with the day of the return. */
export function termsFrom(
  { criteriaIc, criteriaManagement, seat }: SaidTerms,
  returnsOn: Day,
): Terms {
  return { criteria: [...criteriaIc, ...criteriaManagement], seat, returnsOn };
}

/** New terms of a trial: criteria and the return agreement. */
export const TermsInput = input(TERMS_ERRORS, (error) =>
  z
    .object({ trial: id, ...termsFields(error), returnsOn: day(error("no-such-day")) })
    .refine(hasCriteria, { path: ["criteriaManagement"], error: error("no-criteria") })
    .transform(({ trial, returnsOn, ...said }) => ({ trial, terms: termsFrom(said, returnsOn) })),
);

/** The person's forecast; the hardest part may be empty. */
export const ForecastInput = input(
  ["choose-one", "no-such-hours", "hypothesis-too-long"],
  (error) =>
    z.object({
      trial: id,
      technical: whole(1, 5, error("choose-one")),
      people: whole(1, 5, error("choose-one")),
      codingHours: whole(0, 60, error("no-such-hours")),
      hardest: text(LONGEST_REASON, error("hypothesis-too-long")),
    } satisfies Record<"trial" | keyof Forecast, z.ZodType>),
);

/** A later end, with its reason. */
export const ExtensionInput = input(["no-such-day", "no-reason", "hypothesis-too-long"], (error) =>
  z.object({
    trial: id,
    endsOn: day(error("no-such-day")),
    reason: text(LONGEST_REASON, error("hypothesis-too-long"), error("no-reason")),
  }),
);

/** The extension that a person has read and signs. */
export const ExtensionSignatureInput = input([], () => z.object({ trial: id, extension: id }));
