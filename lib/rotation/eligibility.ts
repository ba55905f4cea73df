import { daysBetween } from "@/lib/day";
import { covers, overlaps, sharedDays, touch, type OpenStretch, type Stretch } from "@/lib/stretch";

/** Somebody who may come to lead a team in turn, and what is known of their days. */
export type Candidate = {
  id: string;
  /** When they belong to the team. */
  memberships: OpenStretch[];
  /** When they want to take part; `askedAt` is when they said so, in milliseconds. */
  willing: (OpenStretch & { askedAt: number })[];
  absences: Stretch[];
  /** Trials that are agreed or wait for an answer, other than turns of this team. */
  trials: Stretch[];
};

/** What can keep somebody from a turn, in the order in which it is said. */
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

/** A turn is too long away from when more than this share of its days is absence. */
export const MOST_AWAY_SHARE = 0.2;

/** Days of a turn, with its number in the rotation of today when it has one. */
export type Numbered = Stretch & { slot?: number | null };

/** What is already settled around a slot. */
export type Surroundings = {
  /** Turns with a person that are held or fixed, but for this one. */
  turns: readonly (Numbered & { personId: string })[];
  /** Trials in which somebody leads the team outside its rotation. */
  led?: readonly Stretch[];
  /** Who has said 'not this one', or was offered it and declined. */
  passed: ReadonlySet<string>;
};

/**
 * Everything that keeps a person from a turn; empty when they could serve. The team has no other lead; they belong to the team and want
 * to take part on its days, have no other trial then, are away for at most a fifth of it, have not passed on
 * it, and lead neither right before nor right after.
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

/** When the person asked to take part in what covers this turn, in milliseconds; null when they did not. */
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

// A turn that was moved away from the one before still comes right after it.
function isNextTo(one: Numbered, other: Numbered): boolean {
  const isNumbered = typeof one.slot === "number" && typeof other.slot === "number";
  return touch(one, other) || (isNumbered && Math.abs(Number(one.slot) - Number(other.slot)) === 1);
}
