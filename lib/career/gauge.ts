import { addDays, monthsBetween, type Day } from "@/lib/day";
import type { Direction } from "@/lib/plan/goal";
import { hasEndedBy, includesDay, type OpenStretch } from "@/lib/stretch";
import { isWork, type RoleHeld } from "./role-held";

/**
 * How far somebody is from a kind of work: in it since a day without a break, away from it since its
 * last day, or never in it as far as they entered.
 */
export type Reading =
  | { state: "now"; since: Day; months: number }
  | { state: "away"; lastDay: Day; months: number }
  | { state: "never" };

/** The time since each kind of work, in whole months. It says nothing about what is too long. */
export type Gauge = Record<Direction, Reading>;

/** The gauge on a day. Roles that start later have no effect. */
export function gaugeFrom(
  roles: readonly Pick<RoleHeld, "work" | keyof OpenStretch>[],
  today: Day,
): Gauge {
  const begun = roles.filter(({ startsOn }) => startsOn <= today);
  const of = (direction: Direction) =>
    readingFrom(
      begun.filter((role) => isWork(role, direction)),
      today,
    );
  return { HANDS_ON: of("HANDS_ON"), LEADING: of("LEADING") };
}

function readingFrom(roles: readonly OpenStretch[], today: Day): Reading {
  if (roles.some((role) => includesDay(role, today))) {
    const since = startOfRun(roles, today);
    return { state: "now", since, months: monthsBetween(since, today) };
  }
  const ends = roles.flatMap(({ endsOn }) => (endsOn === null ? [] : [endsOn]));
  const last = ends.toSorted().at(-1);
  if (last === undefined) return { state: "never" };
  return { state: "away", lastDay: addDays(last, -1), months: monthsBetween(last, today) };
}

/** The first day of the stretch without a break that contains `day`. */
function startOfRun(roles: readonly OpenStretch[], day: Day): Day {
  const earlier = roles.find((role) => role.startsOn < day && !hasEndedBy(role, day));
  if (earlier) return startOfRun(roles, earlier.startsOn);
  const before = addDays(day, -1);
  const adjacent = roles.find((role) => role.startsOn < day && includesDay(role, before));
  return adjacent ? startOfRun(roles, adjacent.startsOn) : day;
}
