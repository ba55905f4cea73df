import type { DayNumber, Recurrence } from "./recurrence-rule";

const DAY_MS = 86_400_000;

/**
 * The days in [from, to) on which an event that first begins on `start` begins. Each day is tested by itself, so
 * that a rule that no day fulfils ends like any other.
 */
export function* recurrenceDays(
  rule: Recurrence,
  start: DayNumber,
  from: DayNumber,
  to: DayNumber,
): Generator<DayNumber> {
  let left = rule.count ?? Infinity;
  const first = dateOf(start);
  const last = Math.min(to - 1, rule.until ?? Infinity);
  // Only a count has to be followed from its beginning.
  for (let day = rule.count === null ? Math.max(start, from) : start; day <= last; day += 1) {
    if (day !== start && !isOn(rule, first, dateOf(day))) continue;
    if (left === 0) return;
    left -= 1;
    if (day >= from) yield day;
  }
}

function isOn(rule: Recurrence, one: CalendarDate, other: CalendarDate): boolean {
  const { frequency, interval, months, monthDays, weekdays } = rule;
  if (months.length > 0 && !months.includes(other.month)) return false;
  if (monthDays.length > 0 && !monthDays.some((each) => dayMeant(each, other) === other.day))
    return false;
  const isFree = monthDays.length === 0 && weekdays.length === 0;
  const on = (within: Span) =>
    weekdays.length === 0 || weekdays.some((each) => isNth(each, within));
  const month = { at: other.day - 1, length: other.days, weekday: other.weekday };
  if (frequency === "DAILY") return (other.number - one.number) % interval === 0 && on(month);
  if (frequency === "WEEKLY") {
    const weekOf = ({ number, weekday }: CalendarDate) =>
      number - ((weekday - rule.weekStart + 7) % 7);
    const weeks = (weekOf(other) - weekOf(one)) / 7;
    return weeks % interval === 0 && (isFree ? other.weekday === one.weekday : on(month));
  }
  const years = other.year - one.year;
  if (frequency === "MONTHLY")
    return (
      (years * 12 + other.month - one.month) % interval === 0 &&
      (isFree ? other.day === one.day : on(month))
    );
  if (years % interval !== 0) return false;
  const isSameMonth = months.length > 0 || other.month === one.month;
  if (isFree) return isSameMonth && other.day === one.day;
  return on(months.length > 0 || monthDays.length > 0 ? month : yearSpan(other));
}

/** Where a day stands in a month or year: how many come before it, how many there are, and its weekday. */
type Span = { at: number; length: number; weekday: number };

function isNth({ weekday, nth }: { weekday: number; nth: number }, span: Span): boolean {
  if (weekday !== span.weekday) return false;
  if (nth === 0) return true;
  const at =
    nth > 0 ? Math.floor(span.at / 7) + 1 : -Math.floor((span.length - 1 - span.at) / 7) - 1;
  return at === nth;
}

function yearSpan({ year, number, weekday }: CalendarDate): Span {
  const first = Date.UTC(year, 0, 1) / DAY_MS;
  return { at: number - first, length: Date.UTC(year + 1, 0, 1) / DAY_MS - first, weekday };
}

function dayMeant(each: number, { days }: CalendarDate): number {
  return each > 0 ? each : days + each + 1;
}

type CalendarDate = {
  number: DayNumber;
  year: number;
  month: number;
  day: number;
  /** How many its month has. */
  days: number;
  weekday: number;
};

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dateOf(number: DayNumber): CalendarDate {
  const date = new Date(number * DAY_MS);
  const [year, at] = [date.getUTCFullYear(), date.getUTCMonth()];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = (MONTH_DAYS[at] ?? 0) + (at === 1 && isLeap ? 1 : 0);
  const weekday = (((number + 3) % 7) + 7) % 7;
  return { number, year, month: at + 1, day: date.getUTCDate(), days, weekday };
}
