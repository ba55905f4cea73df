import { z } from "zod";
import { addDays, type Day } from "@/lib/day";
import type { TrialOutcome } from "@/lib/db/generated/enums";
import { day, id, input, text } from "@/lib/input";
import type { DecisionRecord } from "../sealed-record";
import { LONGEST_REASON } from "../terms/input";

/** The decision that a side proposes. */
export type NewDecision = { outcome: TrialOutcome; record: DecisionRecord; reviewOn: Day };

/** All equally good; the order has no meaning. */
export const OUTCOMES: TrialOutcome[] = [
  "CONTINUE_IC",
  "TOWARDS_MANAGEMENT",
  "ANOTHER_TRIAL",
  "NOT_NOW",
];

/** How far ahead a review date may be, in days. */
const FURTHEST_REVIEW_DAYS = 732;

/** A decision: an outcome, options, evidence, the reason, and the review date. */
export const DecisionInput = (today: Day) =>
  input(
    ["choose-one", "hypothesis-too-long", "say-something", "no-such-day", "review-outside"],
    (error) => {
      const furthest = addDays(today, FURTHEST_REVIEW_DAYS);
      return z
        .object({
          trial: id,
          outcome: z.enum(OUTCOMES, error("choose-one")),
          options: text(LONGEST_REASON, error("hypothesis-too-long")),
          evidence: text(LONGEST_REASON, error("hypothesis-too-long")),
          why: text(LONGEST_REASON, error("hypothesis-too-long"), error("say-something")),
          reviewOn: day(error("no-such-day")).refine(
            (said) => said > today && said <= furthest,
            error("review-outside"),
          ),
        })
        .transform(({ trial, outcome, options, evidence, why, reviewOn }) => {
          const decision: NewDecision = { outcome, record: { options, evidence, why }, reviewOn };
          return { trial, decision };
        });
    },
  );

/** The decision that a person has read and signs. */
export const DecisionSignatureInput = input([], () => z.object({ trial: id, decision: id }));
