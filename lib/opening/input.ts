import { z } from "zod";
import type { Day } from "@/lib/day";
import { OpeningEnd } from "@/lib/db/generated/enums";
import { id, input, whole, type ErrorKey } from "@/lib/input";
import { TRACKS } from "@/lib/ladder/ladder";
import { sentText } from "@/lib/text-file";
import { quartersAhead } from "./opening";

export const MOST_SEATS = 99;

/** The largest file accepted, in bytes, and the most openings read from one. */
const FILE_LIMIT = 200_000;

/** A track, with the key of one of its rungs: `MANAGEMENT`, `MANAGEMENT:engineering-manager`. */
const role = z.string().transform((said, ctx) => {
  const [track, rung = ""] = said.split(":", 2);
  const known = TRACKS.find((each) => each === track);
  if (known) return { track: known, rung };
  ctx.addIssue({ code: "custom", message: "role-missing" });
  return z.NEVER;
});

const ERRORS = ["team-missing", "role-missing", "quarter-missing", "seats-wrong"] as const;

const fields = (error: ErrorKey<(typeof ERRORS)[number]>, today: Day) => ({
  opening: id,
  team: id.refine((said) => said !== "", error("team-missing")),
  quarter: z
    .string()
    .default("")
    .refine((said) => quartersAhead(today).includes(said), error("quarter-missing"))
    .meta({ format: "date" }),
  seats: whole(1, MOST_SEATS, error("seats-wrong")),
});

/** Seats as a form enters them; `opening` names the one that is changed, empty: a new one. */
export const OpeningInput = (today: Day) =>
  input(ERRORS, (error) =>
    z
      .object({ ...fields(error, today), role })
      .transform(({ opening, team, role: of, quarter, seats }) => ({
        opening,
        teamId: team,
        track: of.track,
        rung: of.rung,
        quarter,
        seats,
      })),
  );

/** The same with the track and the rung apart. */
export const SeatsInput = (today: Day) =>
  input(ERRORS, (error) =>
    z
      .object({
        ...fields(error, today),
        track: z.enum(TRACKS, error("role-missing")),
        rung: z.string().default(""),
      })
      .transform(({ team: teamId, ...seats }) => ({ ...seats, teamId })),
  );

/** How an opening is closed. */
export const ClosingInput = input([], () => z.object({ opening: id, ending: z.enum(OpeningEnd) }));

/** The opening to remove. */
export const OwnOpeningInput = input([], () => z.object({ opening: id }));

/** The text of a file with openings. */
export const OpeningsFileInput = input(["file-missing", "file-large"], (error) =>
  z.object({ file: sentText(FILE_LIMIT, error) }),
);

/** The same text, as the preview form sends it back: untrusted, and read again. */
export const KeptOpeningsInput = input([], () =>
  z.object({ kept: z.string().max(FILE_LIMIT).default("") }),
);
