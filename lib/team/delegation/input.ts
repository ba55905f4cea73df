import { z } from "zod";
import { addDays, type Day } from "@/lib/day";
import { day, id, input } from "@/lib/input";
import { emailAddress } from "../input";

/** How long somebody may stand in at most, in days. */
const LONGEST_DAYS = 366;

/** Who stands in for a manager, from a day from today on to a last day; `endsOn` is the day after it. */
export const DelegationInput = (today: Day) =>
  input(["email-wrong", "no-such-day", "day-past", "day-order", "too-long"], (error) =>
    z
      .object({
        email: emailAddress(error("email-wrong")),
        startsOn: day(error("no-such-day")).refine((said) => said >= today, error("day-past")),
        lastDay: day(error("no-such-day")),
      })
      .refine(({ startsOn, lastDay }) => lastDay >= startsOn, {
        error: error("day-order"),
        path: ["lastDay"],
      })
      .refine(({ startsOn, lastDay }) => lastDay < addDays(startsOn, LONGEST_DAYS), {
        error: error("too-long"),
        path: ["lastDay"],
      })
      .transform(({ email, startsOn, lastDay }) => {
        return { email, startsOn, endsOn: addDays(lastDay, 1) };
      }),
  );

/** A delegation that is ended. */
export const DelegationEndInput = input([], () => z.object({ delegation: id }));
