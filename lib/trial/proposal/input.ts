import { z } from "zod";
import { addDays, daysBetween, isDay, type Day } from "@/lib/day";
import { TrialKind } from "@/lib/db/generated/enums";
import { day, dayOrNone, id, input, text, whole } from "@/lib/input";
import { hasCriteria, TERMS_ERRORS, termsFields, termsFrom } from "../terms/input";
import type { Terms } from "../sealed-record";
import { canReturnOn, endAfterWeeks, LONGEST_DAYS, SHORTEST_DAYS, TEMPLATE_WEEKS } from "../trial";

/** Longest hypothesis, in characters. */
export const LONGEST_HYPOTHESIS = 1000;

/** Longest e-mail address of a sponsor, in characters. */
const LONGEST_ADDRESS = 320;

/** How far ahead a trial may start, in days. */
const FURTHEST_START_DAYS = 366;

/** A trial as somebody proposes it. */
export type Proposal = {
  /** Empty when a person asks for a trial of their own. */
  personId: string;
  kind: TrialKind;
  startsOn: Day;
  endsOn: Day;
  /** Empty when there is none. */
  sponsorEmail: string;
  hypothesis: string;
  /** Days of overlap with the previous lead at the start; none by default. */
  overlapDays?: number;
  /** None for a turn of a rotation: the two write them afterwards. */
  terms?: Terms;
};

const ERRORS = [
  ...TERMS_ERRORS,
  "choose-one",
  "start-in-the-past",
  "start-too-far",
  "too-short",
  "too-long",
  "sponsor-unknown",
  "hypothesis-too-long",
  "return-outside",
] as const;

/**
 * A proposal. `length` is a number of weeks from the templates, or `own` with a custom day in
 * `endsOn`; the person returns on that day unless another is given.
 */
export const ProposalInput = (today: Day) =>
  input(ERRORS, (error) => {
    const weeks = whole(1, 52, error("choose-one")).pipe(z.literal(TEMPLATE_WEEKS));
    return z
      .object({
        person: id,
        kind: z.enum(TrialKind, error("choose-one")),
        startsOn: day(error("no-such-day"))
          .refine((said) => said >= today, error("start-in-the-past"))
          .refine((said) => said <= addDays(today, FURTHEST_START_DAYS), error("start-too-far")),
        length: z.union([z.literal("own"), weeks], error("choose-one")),
        endsOn: z.string().trim().default("").meta({ format: "date" }),
        sponsor: text(LONGEST_ADDRESS, error("sponsor-unknown")).refine(
          (said) => said === "" || /^\S+@\S+$/.test(said),
          error("sponsor-unknown"),
        ),
        hypothesis: text(LONGEST_HYPOTHESIS, error("hypothesis-too-long")),
        ...termsFields(error),
        returnsOn: dayOrNone(error("no-such-day")),
      })
      .refine(hasCriteria, { path: ["criteriaManagement"], error: error("no-criteria") })
      .transform((said, ctx): Proposal => {
        const { person: personId, kind, startsOn, length, hypothesis } = said;
        const wrong = (field: string, key: (typeof ERRORS)[number]) =>
          ctx.addIssue({ code: "custom", path: [field], message: error(key) });
        const endsOn = length === "own" ? said.endsOn : endAfterWeeks(startsOn, length);
        const returnsOn = said.returnsOn ?? endsOn;
        const endError = endErrorOf(startsOn, endsOn);
        if (endError) wrong("endsOn", endError);
        else if (!canReturnOn(returnsOn, { startsOn, endsOn }))
          wrong("returnsOn", "return-outside");
        return {
          personId,
          kind,
          startsOn,
          endsOn,
          sponsorEmail: said.sponsor,
          hypothesis,
          terms: termsFrom(said, returnsOn),
        };
      });
  });

function endErrorOf(startsOn: Day, endsOn: string) {
  if (!isDay(endsOn)) return "no-such-day";
  const days = daysBetween(startsOn, endsOn);
  if (days < SHORTEST_DAYS) return "too-short";
  return days > LONGEST_DAYS ? "too-long" : null;
}

/** Why a link to the form proposes a trial: each has a hypothesis of its own. */
export const REASONS = ["undecided", "leading"] as const;
export type Reason = (typeof REASONS)[number];

/** The reason in a link to the form; undefined for anything else. */
export function proposedReason(text: string | string[] | undefined): Reason | undefined {
  return REASONS.find((each) => each === text);
}
