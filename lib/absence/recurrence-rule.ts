import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { Unreadable } from "./calendar-problem";
import type { Moment } from "./moment";

/** The last moment at which an event can start, or any time of that day. */
export type Until = Moment & { isWholeDay: boolean };

/** A supported rule: its text without UNTIL, which has no meaning without the event's zone. */
export type Recurrence = {
  text: string;
  isSparse: boolean;
  hasCount: boolean;
  until: Until | null;
};

const FREQUENCIES = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
const PARTS = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "WKST"];
const BOUNDS: [part: string, least: number, most: number][] = [
  ["INTERVAL", 1, 10_000],
  ["COUNT", 1, 100_000],
  ["BYMONTH", 1, 12],
  ["BYMONTHDAY", -31, 31],
];

/** Parses the text of an RRULE. Throws `Unreadable` when it is invalid, or valid but not supported here. */
export function parseRecurrence(text: string): Recurrence {
  const parts = new Map(
    text.split(";").map((part): [string, string] => {
      const [name = "", value = ""] = part.trim().toUpperCase().split("=", 2);
      return [name, value];
    }),
  );
  refuseUnknown(parts);
  for (const [part, least, most] of BOUNDS) refuseOutside(parts.get(part), least, most);
  const until = untilFrom(parts.get("UNTIL"));
  parts.delete("UNTIL");
  const rule = [...parts].map(([name, value]) => `${name}=${value}`).join(";");
  refuseContradiction(rule);
  const isSparse = parts.get("FREQ") === "MONTHLY" || parts.get("FREQ") === "YEARLY";
  return { text: rule, isSparse, hasCount: parts.has("COUNT"), until };
}

function refuseUnknown(parts: Map<string, string>): void {
  for (const part of parts.keys())
    if (!PARTS.includes(part)) throw new Unreadable("rule-part", named(part));
  const frequency = parts.get("FREQ") ?? "";
  if (!FREQUENCIES.includes(frequency))
    throw new Unreadable("rule-part", named(`FREQ=${frequency}`));
  // The third Monday of a year, if it is the 21st: the library ignores the second condition.
  const isNthOfYear = frequency === "YEARLY" && !parts.has("BYMONTH");
  if (isNthOfYear && parts.has("BYMONTHDAY") && /\d/.test(parts.get("BYDAY") ?? ""))
    throw new Unreadable("rule-part", "BYDAY");
}

// A word of the file is quoted in a sentence only when it looks like a word of the standard.
function named(part: string): string {
  return /^[A-Z=-]{1,24}$/.test(part) ? part : "RRULE";
}

/** The library ignores numbers out of range, and would show days that nobody meant. */
function refuseOutside(text: string | undefined, least: number, most: number): void {
  for (const each of text?.split(",") ?? []) {
    const value = /^[+-]?\d{1,6}$/.test(each) ? Number(each) : NaN;
    if (!(value >= least && value <= most) || value === 0) throw new Unreadable("rule-wrong");
  }
}

function refuseContradiction(rruleString: string): void {
  const dtstart = new Temporal.ZonedDateTime(0n, "UTC");
  try {
    new RRuleTemporal({ rruleString, dtstart, strict: true });
  } catch {
    throw new Unreadable("rule-wrong");
  }
}

function untilFrom(text: string | undefined): Until | null {
  if (text === undefined) return null;
  const [, written, time] = /^(\d{8}(T\d{6})?)Z?$/.exec(text) ?? [];
  if (!written) throw new Unreadable("rule-wrong");
  try {
    const at = Temporal.PlainDateTime.from(written);
    return { at, zone: text.endsWith("Z") ? "UTC" : null, isWholeDay: time === undefined };
  } catch {
    throw new Unreadable("rule-wrong");
  }
}
