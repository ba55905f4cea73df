import { z } from "zod";
import type { Day } from "@/lib/day";
import { dayOrNone, id, input } from "@/lib/input";

/** The trial that a form refers to. */
export const TrialInput = input([], () => z.object({ trial: id }));

/** The terms of a trial that a person has read and signs. */
export const TermsSignatureInput = input([], () => z.object({ trial: id, terms: id }));

/** A declined proposal, and the day after today from which it may be made again, if any. */
export const DeclineInput = (today: Day) =>
  input(["no-such-day", "postponed-past"], (error) =>
    z.object({
      trial: id,
      postponedUntil: dayOrNone(error("no-such-day")).refine(
        (until) => until === null || until > today,
        error("postponed-past"),
      ),
    }),
  );
