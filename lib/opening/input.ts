import { z } from "zod";
import type { Day } from "@/lib/day";
import { OpeningEnd } from "@/lib/db/generated/enums";
import { id, input, whole } from "@/lib/input";
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

/** Seats as a form enters them; `opening` names the one that is changed, empty: a new one. */
export const OpeningInput = (today: Day) =>
  input(["team-missing", "role-missing", "quarter-missing", "seats-wrong"], (error) =>
    z
      .object({
        opening: id,
        team: id.refine((said) => said !== "", error("team-missing")),
        role,
        quarter: z
          .string()
          .default("")
          .refine((said) => quartersAhead(today).includes(said), error("quarter-missing")),
        seats: whole(1, MOST_SEATS, error("seats-wrong")),
      })
      .transform(({ opening, team, role: of, quarter, seats }) => ({
        opening,
        teamId: team,
        track: of.track,
        rung: of.rung,
        quarter,
        seats,
      })),
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
