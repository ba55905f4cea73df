import { Unreadable } from "./calendar-problem";

/** Days as numbers: 0 is 1 January 1970, a Thursday. */
export type DayNumber = number;

const DAY_MS = 86_400_000;
const FREQUENCIES = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;
const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** How an event comes again, as far as it is understood (RFC 5545, 3.3.10). */
export type Recurrence = {
  frequency: (typeof FREQUENCIES)[number];
  interval: number;
  count: number | null;
  /** The last day on which it can begin. */
  until: DayNumber | null;
  months: number[];
  /** Days of the month; negative ones count from its end. */
  monthDays: number[];
  /** Weekdays (0 is Monday), with their number in the month or year, 0 for each. */
  weekdays: { weekday: number; nth: number }[];
  weekStart: number;
};

/** Reads the text of an RRULE. Throws `Unreadable` for what is wrong, or right but not understood here. */
export function parseRecurrence(text: string): Recurrence {
  const parts = new Map(
    text.split(";").map((part): [string, string] => {
      const [name = "", value = ""] = part.trim().toUpperCase().split("=", 2);
      return [name, value];
    }),
  );
  for (const part of parts.keys())
    if (!KNOWN.has(part)) throw new Unreadable("rule-part", named(part));
  const frequency = FREQUENCIES.find((one) => one === parts.get("FREQ"));
  if (!frequency) throw new Unreadable("rule-part", named(`FREQ=${parts.get("FREQ") ?? ""}`));
  const rule = {
    frequency,
    interval: wholes(parts.get("INTERVAL"), 1, 10_000)[0] ?? 1,
    count: wholes(parts.get("COUNT"), 1, 100_000)[0] ?? null,
    until: untilFrom(parts.get("UNTIL")),
    months: wholes(parts.get("BYMONTH"), 1, 12),
    monthDays: wholes(parts.get("BYMONTHDAY"), -31, 31),
    weekdays: (parts.get("BYDAY")?.split(",") ?? []).map(weekdayFrom),
    weekStart: Math.max(0, WEEKDAYS.indexOf(parts.get("WKST") ?? "MO")),
  };
  const hasNth = rule.weekdays.some(({ nth }) => nth !== 0);
  const isShort = frequency === "DAILY" || frequency === "WEEKLY";
  if ((isShort && hasNth) || (frequency === "WEEKLY" && rule.monthDays.length > 0))
    throw new Unreadable("rule-wrong");
  return rule;
}

const KNOWN = new Set([
  "FREQ",
  "INTERVAL",
  "COUNT",
  "UNTIL",
  "BYMONTH",
  "BYMONTHDAY",
  "BYDAY",
  "WKST",
]);

// A word of the file reaches a sentence only when it looks like a word of the standard.
function named(part: string): string {
  return /^[A-Z=-]{1,24}$/.test(part) ? part : "RRULE";
}

function wholes(text: string | undefined, least: number, most: number): number[] {
  if (text === undefined) return [];
  const values = text.split(",").map((each) => (/^[+-]?\d{1,6}$/.test(each) ? Number(each) : NaN));
  if (values.some((value) => !(value >= least && value <= most) || value === 0))
    throw new Unreadable("rule-wrong");
  return values;
}

function weekdayFrom(text: string): { weekday: number; nth: number } {
  const [, nth = "0", name = ""] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const weekday = WEEKDAYS.indexOf(name);
  if (weekday < 0 || Math.abs(Number(nth)) > 53) throw new Unreadable("rule-wrong");
  return { weekday, nth: Number(nth) };
}

function untilFrom(text: string | undefined): DayNumber | null {
  if (text === undefined) return null;
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(T\d{6}Z?)?$/.exec(text) ?? [];
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_MS;
  if (!Number.isFinite(at)) throw new Unreadable("rule-wrong");
  return at;
}
