import { z } from "zod";
import { dayOrNone, input } from "@/lib/input";

/** The consent form for figures about groups. There is no default: yes or no must be chosen. */
export const ConsentInput = input(["choose-one", "no-such-day"], (error) =>
  z
    .object({
      given: z.enum(["yes", "no"], error("choose-one")),
      expiresOn: dayOrNone(error("no-such-day")),
    })
    .transform(({ given, expiresOn }) => ({
      given: given === "yes",
      expiresOn: given === "yes" ? expiresOn : null,
    })),
);
