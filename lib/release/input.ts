import { isDay, type Day } from "@/lib/day";
import { FigureScope } from "@/lib/db/generated/enums";
import { textOf, type Parsed } from "@/lib/form";

export type ConsentInput = { scope: FigureScope; given: boolean; expiresOn: Day | null };

/** The form about counting in the figures of one scope. Nothing is assumed: yes or no has to be said. */
export function parseConsent(form: FormData): Parsed<ConsentInput> {
  const scope = Object.values(FigureScope).find((each) => each === textOf(form, "scope"));
  const given = textOf(form, "given");
  const expiresOn = textOf(form, "expiresOn");
  const errors: Record<string, string> = {};
  if (!scope || !["yes", "no"].includes(given)) errors.given = "choose-one";
  if (expiresOn && !isDay(expiresOn)) errors.expiresOn = "no-such-day";
  if (!scope || Object.keys(errors).length > 0) return { ok: false, errors };
  const isGiven = given === "yes";
  return { ok: true, value: { scope, given: isGiven, expiresOn: (isGiven && expiresOn) || null } };
}
