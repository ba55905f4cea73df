import { z } from "zod";
import { FigureScope } from "@/lib/db/generated/enums";
import { dayOrNone, input } from "@/lib/input";

/** The consent form for the figures of one scope. There is no default: yes or no must be chosen. */
export const ConsentInput = input(["choose-one", "no-such-day"], (error) =>
  z
    .object({
      scope: z.enum(FigureScope),
      given: z.enum(["yes", "no"], error("choose-one")),
      expiresOn: dayOrNone(error("no-such-day")),
    })
    .transform(({ scope, given, expiresOn }) => ({
      scope,
      given: given === "yes",
      expiresOn: given === "yes" ? expiresOn : null,
    })),
);
