import { addDays, daysBetween, isDay, type Day } from "@/lib/day";
import { textOf, type Parsed } from "@/lib/form";
import type { Stretch } from "@/lib/stretch";

/** The largest calendar file taken, in bytes; the server in front takes forms of 2 MB. */
export const FILE_LIMIT = 1_900_000;

const MOST_KEPT = 300;

/** First and last day away; `endsOn` of the answer is the day after. */
export function parseAbsence(form: FormData, today: Day): Parsed<Stretch> {
  const [startsOn, lastOn] = [textOf(form, "startsOn"), textOf(form, "lastOn")];
  const errors: Record<string, string> = {};
  if (!isDay(startsOn)) errors.startsOn = "no-such-day";
  if (!isDay(lastOn)) errors.lastOn = "no-such-day";
  else if (lastOn < today) errors.lastOn = "absence-over";
  else if (isDay(startsOn) && lastOn < startsOn) errors.lastOn = "absence-order";
  else if (isDay(startsOn) && daysBetween(startsOn, lastOn) > 730) errors.lastOn = "absence-long";
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { startsOn, endsOn: addDays(lastOn, 1) } };
}

/** The text of an uploaded calendar; UTF-8, as its standard wants. */
export async function parseCalendarFile(form: FormData): Promise<Parsed<string>> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0)
    return { ok: false, errors: { file: "file-missing" } };
  if (file.size > FILE_LIMIT) return { ok: false, errors: { file: "file-large" } };
  return { ok: true, value: new TextDecoder().decode(await file.arrayBuffer()) };
}

/** Absences as a previewed form carries them: `2026-12-21/2027-01-02 …`. */
export function keptText(absences: readonly Stretch[]): string {
  return absences.map(({ startsOn, endsOn }) => `${startsOn}/${endsOn}`).join(" ");
}

/** The same read back, as untrusted as anything that is typed: what is no absence to come is left out. */
export function parseKept(form: FormData, today: Day): Stretch[] {
  const parts = textOf(form, "kept").split(" ", MOST_KEPT);
  return parts.flatMap((part) => {
    const [startsOn = "", endsOn = ""] = part.split("/", 2);
    if (!isDay(startsOn) || !isDay(endsOn) || endsOn <= today) return [];
    const days = daysBetween(startsOn, endsOn);
    return days >= 1 && days <= 731 ? [{ startsOn, endsOn }] : [];
  });
}
