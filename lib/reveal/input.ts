import { z } from "zod";
import { Practice } from "@/lib/db/generated/enums";
import { id, input } from "@/lib/input";
import { byDimension, DIMENSIONS } from "@/lib/scoring/instrument";

/** Whose areas are compared: somebody's whom one manages, or one's own. */
export const RevealAskInput = input([], () =>
  z.object({ person: id }).transform(({ person }) => ({ personId: person })),
);

/** A blind reveal. */
export const RevealInput = input([], () =>
  z.object({ reveal: id }).transform(({ reveal }) => ({ revealId: reveal })),
);

/** What one side says of the five areas; at least one of them. */
export const RatingsInput = input(["say-one"], (error) =>
  z
    .object({
      reveal: id,
      ...byDimension(() => z.union([z.enum(Practice), z.literal("")]).default("")),
    })
    .refine((said) => DIMENSIONS.some((name) => said[name] !== ""), {
      error: error("say-one"),
      path: [DIMENSIONS[0]],
    })
    .transform(({ reveal, ...said }) => ({
      revealId: reveal,
      ratings: byDimension((name) => said[name] || null),
    })),
);
