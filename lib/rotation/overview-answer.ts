import { addMonths, monthOf, type Day } from "@/lib/day";
import { isUneven } from "@/lib/trial/chance/chance";
import type { TeamOverview } from "./overview";

/** For how many months a team can be without an offer before it is named. */
export const SILENT_MONTHS = 12;
const MONTHS_AHEAD = 3;

/** What the rows of the overview say together. */
export type OverviewAnswer = {
  /** Teams with engineers, of which the rest speaks. */
  teams: number;
  /** Until this day, the first of a month, it is asked whether anybody leads. */
  until: Day;
  /** Teams that nobody leads before that day. */
  unled: string[];
  /** Other teams that are not led in some of the weeks ahead. */
  partlyLed: string[];
  /** Teams in which nobody was offered a trial for a year. */
  silent: string[];
  /** Engineers, and how many of them were offered a trial in the last 24 months. */
  engineers: number;
  served: number;
  /** Teams in which somebody was offered a second trial before everybody had one. */
  uneven: string[];
  /** Decisions after trials that are overdue. */
  overdue: number;
  overdueIn: string[];
  people: number;
  answered: number;
};

/** The answer of the rows that the viewer oversees; null when there is none. */
export function overviewAnswerFrom(
  rows: readonly TeamOverview[],
  today: Day,
): OverviewAnswer | null {
  const overseen = rows.flatMap(({ chances, ...team }) => (chances ? [{ ...team, chances }] : []));
  if (overseen.length === 0) return null;
  const teams = overseen.filter(({ chances }) => chances.engineers > 0);
  const until = `${monthOf(addMonths(today, MONTHS_AHEAD + 1))}-01`;
  const since = addMonths(today, -SILENT_MONTHS);
  const unled = teams.filter(({ ledFrom }) => ledFrom === null || ledFrom >= until);
  const overdue = overseen.filter(({ chances }) => chances.overdue > 0);
  const silent = teams.filter(({ chances }) => (chances.lastOfferedOn ?? "") < since);
  return {
    teams: teams.length,
    until,
    unled: namesOf(unled),
    partlyLed: namesOf(teams.filter((team) => team.cause !== null && !unled.includes(team))),
    silent: namesOf(silent),
    engineers: sumOf(teams, ({ chances }) => chances.engineers),
    served: sumOf(teams, ({ chances }) => chances.served),
    uneven: namesOf(teams.filter(({ chances }) => isUneven(chances))),
    overdue: sumOf(overdue, ({ chances }) => chances.overdue),
    overdueIn: namesOf(overdue),
    people: sumOf(overseen, ({ people }) => people),
    answered: sumOf(overseen, ({ answered }) => answered ?? 0),
  };
}

const namesOf = (teams: readonly { name: string }[]) => teams.map(({ name }) => name);

function sumOf<T>(list: readonly T[], countOf: (one: T) => number): number {
  return list.reduce((sum, one) => sum + countOf(one), 0);
}
