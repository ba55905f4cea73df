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

/** What the forecast assumes unless asked otherwise, in percent. */
export const USUAL_ASSUMPTIONS = { consent: 80, answering: 75, sharing: 80 };

/** The assumptions of a forecast, in percent, from the address. Invalid values are ignored. */
export function assumptionsFrom(given: Record<string, unknown>): typeof USUAL_ASSUMPTIONS {
  const percent = (name: keyof typeof USUAL_ASSUMPTIONS) => {
    const said = given[name];
    const number = typeof said === "string" && said.trim() !== "" ? Number(said) : NaN;
    const isPercent = Number.isInteger(number) && number >= 0 && number <= 100;
    return isPercent ? number : USUAL_ASSUMPTIONS[name];
  };
  return {
    consent: percent("consent"),
    answering: percent("answering"),
    sharing: percent("sharing"),
  };
}
