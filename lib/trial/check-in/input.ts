import { z } from "zod";
import { id, input, isTicked, numbered, text, whole, word } from "@/lib/input";
import { MET, type ReviewAnswers } from "../sealed-record";
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

/** The default hours of a week, before the person has given theirs. */
export const USUAL_HOURS = { codingHours: 20, peopleHours: 10, otherHours: 5 };

/** One side's review of a week. */
export type Review = { week: ReviewWeek; answers: ReviewAnswers };

/** The most hours of a week, each kind and all together. */
export const MOST_HOURS = 80;

/** The most criteria in the terms of a trial, of both tracks. */
const MOST_CRITERIA = 12;

const PULSE_ERRORS = ["choose-one", "no-such-hours", "too-many-hours"] as const;

type PulseError = (key: (typeof PULSE_ERRORS)[number]) => string;

function pulseFields(error: PulseError) {
  const energy = whole(1, 5, error("choose-one"));
  const hours = whole(0, MOST_HOURS, error("no-such-hours"));
  return {
    week: whole(1, 53, error("choose-one")),
    technical: energy,
    people: energy,
    codingHours: hours,
    peopleHours: hours,
    otherHours: hours,
  } satisfies Record<keyof Pulse, z.ZodType>;
}

/** Shown at the last of the three, where the sum is known. */
function sumOfHours(error: PulseError) {
  return { path: ["otherHours"], error: error("too-many-hours") };
}

function isWithinMost(hours: Pick<Pulse, "codingHours" | "peopleHours" | "otherHours">): boolean {
  return hours.codingHours + hours.peopleHours + hours.otherHours <= MOST_HOURS;
}

/** The two questions and the split of time, for a trial. */
export const PulseInput = input(PULSE_ERRORS, (error) =>
  z.object({ trial: id, ...pulseFields(error) }).refine(isWithinMost, sumOfHours(error)),
);

/** The same, with the secret of a mailed link. */
export const LinkedPulseInput = input(PULSE_ERRORS, (error) =>
  z.object({ secret: word, ...pulseFields(error) }).refine(isWithinMost, sumOfHours(error)),
);

/** Whether the manager sees the pulses of a trial. */
export const OpennessInput = input([], () => z.object({ trial: id, open: isTicked }));

/** A review: a rating for each of the `criteria` (`met.0`, `met.1` …), and two short texts. */
export const ReviewInput = input(["choose-one", "hypothesis-too-long", "say-something"], (error) =>
  z
    .object({
      trial: id,
      week: whole(1, 53, "invalid").pipe(z.literal(REVIEW_WEEKS)),
      criteria: whole(0, MOST_CRITERIA, "invalid").catch(0),
      met: numbered(z.enum(MET, error("choose-one")), MOST_CRITERIA),
      well: text(LONGEST_REASON, error("hypothesis-too-long"), error("say-something")),
      next: text(LONGEST_REASON, error("hypothesis-too-long")),
    })
    .transform(({ trial, week, criteria, met, well, next }, ctx) => {
      for (let at = met.length; at < criteria; at++)
        ctx.addIssue({ code: "custom", path: ["met", at], message: error("choose-one") });
      const review: Review = { week, answers: { met: met.slice(0, criteria), well, next } };
      return { trial, review };
    }),
);
