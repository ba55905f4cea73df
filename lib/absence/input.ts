import { z } from "zod";
import { addDays, daysBetween, isDay, type Day } from "@/lib/day";
import { day, id, input } from "@/lib/input";
import type { Stretch } from "@/lib/stretch";
import { sentText } from "@/lib/text-file";

/** The largest calendar file accepted, in bytes; the HTTP server accepts forms of 2 MB. */
export const FILE_LIMIT = 1_900_000;

const MOST_KEPT = 300;
const LONGEST_DAYS = 731;

/** First and last day away; in the parsed value, `endsOn` is the day after. */
export const AbsenceInput = (today: Day) =>
  input(["no-such-day", "absence-over", "absence-order", "absence-long"], (error) =>
    z
      .object({
        startsOn: day(error("no-such-day")),
        lastOn: day(error("no-such-day")).refine(
          (lastOn) => lastOn >= today,
          error("absence-over"),
        ),
      })
      .transform(({ startsOn, lastOn }, ctx): Stretch => {
        const tell = (message: string) =>
          ctx.addIssue({ code: "custom", path: ["lastOn"], message });
        if (lastOn < startsOn) tell(error("absence-order"));
        else if (daysBetween(startsOn, lastOn) >= LONGEST_DAYS) tell(error("absence-long"));
        return { startsOn, endsOn: addDays(lastOn, 1) };
      }),
  );

/** One of the viewer's absences. */
export const OwnAbsenceInput = input([], () => z.object({ absence: id }));

/** The text of an uploaded calendar: UTF-8 as the standard requires, or what programs write instead. */
export const CalendarFileInput = input(["file-missing", "file-large"], (error) =>
  z.object({ file: sentText(FILE_LIMIT, error) }),
);

/** Absences as the preview form carries them: `2026-12-21/2027-01-02 …`. */
export function keptText(absences: readonly Stretch[]): string {
  return absences.map(({ startsOn, endsOn }) => `${startsOn}/${endsOn}`).join(" ");
}

/** The same read back, untrusted like any input: anything that is not a future absence is left out. */
export const KeptInput = (today: Day) =>
  input([], () =>
    z.object({
      kept: z
        .string()
        .default("")
        .transform((said) => keptAbsences(said.trim(), today)),
    }),
  );

function keptAbsences(text: string, today: Day): Stretch[] {
  return text.split(" ", MOST_KEPT).flatMap((part) => {
    const [startsOn = "", endsOn = ""] = part.split("/", 2);
    if (!isDay(startsOn) || !isDay(endsOn) || endsOn <= today) return [];
    const days = daysBetween(startsOn, endsOn);
    return days >= 1 && days <= LONGEST_DAYS ? [{ startsOn, endsOn }] : [];
  });
}

/** The address of a calendar, as typed; `addSource` validates it. */
export const AddressInput = input([], () => z.object({ address: z.string().default("") }));

/** One of the viewer's calendar addresses. */
export const SourceInput = input([], () => z.object({ source: id }));
