import { z } from "zod";
import { TRIAL_STATES } from "@/lib/trial/trial";
import { SlotWord, TrialSide } from "@/lib/db/generated/enums";
import { storedFigures } from "@/lib/release/figures";
import { HOW } from "@/lib/rotation/plan";

const id = z.uuid();
const day = z.iso.date();
const days = { startsOn: day, endsOn: day };

const terms = {
  criteria: z.array(z.object({ track: z.enum(["IC", "MANAGEMENT"]), text: z.string() })),
  seat: z.string(),
  returnsOn: day,
};
/** What two sides sign: which of them wrote it, and whether the other who asks still has to. */
const signable = { id, by: z.enum(TrialSide), awaitsMe: z.boolean() };

/**
 * What the two sides of a trial sign, as its page shows it to whoever asks. Null and nothing where the
 * page shows them none.
 */
export const Agreement = z.object({
  id,
  state: z.enum(TRIAL_STATES),
  side: z
    .enum(TrialSide)
    .nullable()
    .meta({ description: "The side that the person of the token signs for." }),
  waitsFor: z
    .enum(TrialSide)
    .nullable()
    .meta({ description: "The side that has to answer while it is a proposal." }),
  terms: z.object(terms).nullable(),
  newTerms: z.object({ ...signable, ...terms }).nullable(),
  extensions: z.array(
    z.object({
      ...signable,
      endsOn: day,
      reason: z.string(),
      isSigned: z.boolean(),
      isOpen: z.boolean(),
    }),
  ),
});

/** The rotation of a team as whoever may open the team sees it. Its id is the team's. */
export const RotationPlan = z.object({
  id,
  rhythm: z
    .object({ startsOn: day, endsOn: day.nullable(), turnDays: z.int(), overlapDays: z.int() })
    .nullable(),
  takesPart: z.boolean().meta({ description: "Whether the person of the token takes part." }),
  turns: z.array(
    z.object({
      slot: z.int(),
      ...days,
      personId: id.nullable(),
      how: z.enum(HOW),
      trialId: id.nullable(),
      couldServe: z.array(id),
    }),
  ),
  decisions: z.array(
    z.object({
      id,
      slot: z.int(),
      word: z.enum(SlotWord),
      personId: id.nullable(),
      days: z.int().nullable(),
    }),
  ),
  swaps: z.array(
    z.object({
      id,
      slot: z.int(),
      otherSlot: z.int(),
      personId: id,
      otherId: id,
      isAgreed: z.boolean(),
    }),
  ),
  people: z.array(z.object({ id, name: z.string() })),
});

/** What was released of a group at each closing, the newest first; null where it was withheld. */
export const ReleasedFigures = z.object({
  closings: z.array(z.object({ closesOn: day, figures: storedFigures.nullable() })),
  nextClosing: day,
});
