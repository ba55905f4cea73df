import { z } from "zod";
import { addDays, type Day } from "@/lib/day";
import { day, id, input, isTicked, text, whole } from "@/lib/input";
import type { NewRhythm } from "./rhythm-change";
import { MOST_OVERLAP_DAYS, MOST_SHIFT_DAYS, TURN_WEEKS } from "./slot";

/** Longest reason for giving a turn to somebody else, in characters. */
export const LONGEST_REASON = 300;

/** How far ahead a rhythm may start, in days. */
const FURTHEST_START_DAYS = 366;

/** A rhythm: first day (not in the past), weeks from turn to turn, days of overlap. */
export const RhythmInput = (today: Day) =>
  input(["start-ahead", "weeks-range", "overlap-range"], (error) => {
    const furthest = addDays(today, FURTHEST_START_DAYS);
    return z
      .object({
        team: id,
        startsOn: day(error("start-ahead")).refine(
          (said) => said > today && said <= furthest,
          error("start-ahead"),
        ),
        weeks: whole(TURN_WEEKS.fewest, TURN_WEEKS.most, error("weeks-range")),
        overlap: whole(0, MOST_OVERLAP_DAYS, error("overlap-range")),
      })
      .transform(({ team: teamId, startsOn, weeks, overlap: overlapDays }, ctx) => {
        const rhythm: NewRhythm = { startsOn, turnDays: weeks * 7, overlapDays };
        if (rhythm.overlapDays >= rhythm.turnDays)
          ctx.addIssue({ code: "custom", path: ["overlap"], message: error("overlap-range") });
        return { teamId, rhythm };
      });
  });

// No turn has this number, so an invalid slot is not found.
const NO_SLOT = -1;

const slot = whole(0, 9999, "invalid").catch(NO_SLOT);

/** One turn of a team. */
export const SlotInput = input([], () => z.object({ team: id, slot }).transform(ofTeam));

/** Who takes a turn instead of the planned person, and why. */
export const ChoiceInput = input(["reason-missing", "reason-too-long"], (error) =>
  z
    .object({
      team: id,
      slot,
      person: id,
      reason: text(LONGEST_REASON, error("reason-too-long"), error("reason-missing")),
    })
    .transform(({ person: personId, ...said }) => ({ ...ofTeam(said), personId })),
);

/** By how many days a turn is moved later. */
export const MoveInput = input(["days-range"], (error) =>
  z
    .object({ team: id, slot, days: whole(0, MOST_SHIFT_DAYS, error("days-range")) })
    .transform(ofTeam),
);

/** A decision about a turn, to be undone. */
export const UndoInput = input([], () =>
  z
    .object({ team: id, decision: id })
    .transform(({ team: teamId, decision: decisionId }) => ({ teamId, decisionId })),
);

/** Whether a person opts in. */
export const TakePartInput = input([], () =>
  z.object({ team: id, wants: isTicked }).transform(ofTeam),
);

/** A requested swap: the person's own turn and the other one. */
export const SwapInput = input([], () =>
  z.object({ team: id, slot, otherSlot: slot }).transform(ofTeam),
);

/** The team whose members are asked who takes part. */
export const AskInput = input([], () => z.object({ team: id }).transform(ofTeam));

/** The response to a swap. */
export const SwapAnswerInput = input([], () =>
  z
    .object({ team: id, swap: id, answer: z.enum(["agree", "decline", "undo"]) })
    .transform(({ swap: swapId, ...said }) => ({ ...ofTeam(said), swapId })),
);

function ofTeam<Said extends { team: string }>({ team, ...said }: Said) {
  return { ...said, teamId: team };
}
