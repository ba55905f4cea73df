import { z } from "zod";
import type { Day } from "@/lib/day";
import { dayOrNone, id, input } from "@/lib/input";

/** The trial that a form refers to. */
export const TrialInput = input([], () => z.object({ trial: id }));

/** The terms of a trial that a person has read and signs. */
export const TermsSignatureInput = input([], () => z.object({ trial: id, terms: id }));

/** A declined proposal, and the day from which it may be made again: null unless it is after today. */
export const DeclineInput = (today: Day) =>
  input([], () =>
    z.object({
      trial: id,
      postponedUntil: dayOrNone("invalid")
        .transform((until) => (until !== null && until > today ? until : null))
        .catch(null),
    }),
  );
