import { z } from "zod";
import { addDays, isDay, type Day } from "@/lib/day";
import { RoleWork } from "@/lib/db/generated/enums";
import { day, dayOrNone, id, input, text } from "@/lib/input";
import { halfYearTo, type Period } from "./period";

export const LONGEST_TITLE = 200;
/** No role of anybody started earlier. */
const EARLIEST: Day = "1950-01-01";

/**
 * A role that was or is held: its name, its kind of work, its days. `role` names the one that is
 * changed; empty: a new one. A person says the last day; what is kept is the first day after it.
 */
export const RoleInput = (today: Day) =>
  input(
    ["say-something", "text-long", "choose-one", "no-such-day", "day-outside", "ends-before"],
    (error) =>
      z
        .object({
          role: id,
          title: text(LONGEST_TITLE, error("text-long"), error("say-something")),
          work: z.enum(RoleWork, error("choose-one")),
          startsOn: day(error("no-such-day")).refine(
            (said) => said >= EARLIEST && said <= today,
            error("day-outside"),
          ),
          lastDay: dayOrNone(error("no-such-day")),
        })
        .refine(({ startsOn, lastDay }) => lastDay === null || lastDay >= startsOn, {
          path: ["lastDay"],
          message: error("ends-before"),
        })
        .transform(({ lastDay, ...role }) => ({
          ...role,
          endsOn: lastDay && addDays(lastDay, 1),
        })),
  );

/** The role to delete. */
export const OwnRoleInput = input([], () => z.object({ role: id }));

/**
 * The period that an address asks for, both days included; half a year up to today where it says
 * none. Days in the wrong order are swapped.
 */
export function periodFrom(
  said: { from?: string | string[]; to?: string | string[] },
  today: Day,
): Period {
  const dayIn = (each: string | string[] | undefined) =>
    typeof each === "string" && isDay(each) ? each : null;
  const [from, to] = [dayIn(said.from), dayIn(said.to) ?? today];
  if (from === null) return halfYearTo(to);
  return from <= to ? { from, to } : { from: to, to: from };
}
