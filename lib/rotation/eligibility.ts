import { daysBetween } from "@/lib/day";
import { covers, overlaps, sharedDays, touch, type OpenStretch, type Stretch } from "@/lib/stretch";

/** A possible lead of a team, and what is known about their days. */
export type Candidate = {
  id: string;
  /** When they belong to the team. */
  memberships: OpenStretch[];
  /** When they opted in; `askedAt` is when they did so, in milliseconds. */
  willing: (OpenStretch & { askedAt: number })[];
  absences: Stretch[];
  /** Agreed or pending trials, other than turns of this team. */
  trials: Stretch[];
};

/** What can make a person ineligible for a turn, in the order in which it is shown. */
export const OBSTACLES = [
  "team-led",
  "not-member",
  "not-willing",
  "passed",
  "next-to-own",
  "other-trial",
  "away",
] as const;

export type Obstacle = (typeof OBSTACLES)[number];

/** A person is ineligible when away for more than this share of a turn's days. */
export const MOST_AWAY_SHARE = 0.2;

/** Days of a turn, with its number in the current rotation when it has one. */
export type Numbered = Stretch & { slot?: number | null };

/** What is already decided around a slot. */
export type Surroundings = {
  /** Turns with a person that have taken place or are decided, except this one. */
  turns: readonly (Numbered & { personId: string })[];
  /** Trials in which somebody leads the team outside its rotation. */
  led?: readonly Stretch[];
  /** Who passed on this turn, or was offered it and declined. */
  passed: ReadonlySet<string>;
};

/**
 * Everything that makes a person ineligible for a turn; empty when eligible. They are eligible when
 * the team has no other lead, they belong to the team and opted in on its days, have no other trial
 * then, are away for at most a fifth of it, have not passed on it, and lead neither right before
 * nor right after.
 */
export function obstaclesOf(person: Candidate, turn: Numbered, around: Surroundings): Obstacle[] {
  const found: Obstacle[] = [];
  if (around.led?.some((trial) => overlaps(trial, turn))) found.push("team-led");
  if (!person.memberships.some((stretch) => covers(stretch, turn))) found.push("not-member");
  if (!willingnessOn(person, turn)) found.push("not-willing");
  if (around.passed.has(person.id)) found.push("passed");
  if (around.turns.some((held) => held.personId === person.id && isNextTo(held, turn)))
    found.push("next-to-own");
  if (person.trials.some((trial) => overlaps(trial, turn))) found.push("other-trial");
  if (daysAway(person, turn) > MOST_AWAY_SHARE * daysBetween(turn.startsOn, turn.endsOn))
    found.push("away");
  return found;
}

/** When the person opted in for the period that covers this turn, in milliseconds; null when they did not. */
export function willingnessOn(person: Candidate, turn: Stretch): { askedAt: number } | null {
  return person.willing.find((stretch) => covers(stretch, turn)) ?? null;
}

/** Days of a turn on which the person is away, each counted once. */
export function daysAway(person: Pick<Candidate, "absences">, turn: Stretch): number {
  const inside = person.absences
    .filter((absence) => overlaps(absence, turn))
    .sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  let days = 0;
  let reached = turn.startsOn;
  for (const { startsOn, endsOn } of inside) {
    const from = startsOn > reached ? startsOn : reached;
    if (endsOn <= from) continue;
    days += sharedDays({ startsOn: from, endsOn }, turn);
    reached = endsOn;
  }
  return days;
}

// A turn that was moved away from the previous one still counts as right after it.
function isNextTo(one: Numbered, other: Numbered): boolean {
  const isNumbered = typeof one.slot === "number" && typeof other.slot === "number";
  return touch(one, other) || (isNumbered && Math.abs(Number(one.slot) - Number(other.slot)) === 1);
}
