import { coarseScore } from "@/lib/release/coarse";
import { attack, type Findings } from "./release-attacker";
import {
  LEADERS,
  play,
  type DatedAnswers,
  type History,
  type ReleaseRule,
  type Shown,
} from "./release-history";

/** No leaning may be narrowed to fewer points, whatever is shared later. */
const NARROWEST = 10;
/** The readers who pool their knowledge: managers with their directors. An administrator adds nothing. */
const COALITIONS = [
  [3, 1],
  [5, 2],
  [1, 0],
] as const;

type Played = { given: DatedAnswers[]; shown: Shown[] };

const leaningOf = ({ scores }: DatedAnswers) => scores.reduce((sum, score) => sum + score, 0) / 5;
const coarseOf = ({ scores }: DatedAnswers) =>
  scores.reduce((sum, score) => sum + coarseScore(score), 0) / 5;

/** What a coalition can derive in a history under a rule. */
function findings(history: History, played: Played, rule: ReleaseRule): Findings[] {
  const { given, shown } = played;
  // At the end four of five people share everything, which is their right.
  const sharesAtLast = ({ person }: DatedAnswers) => history.lateShares && person % 5 > 0;
  return COALITIONS.map((readers) =>
    attack(
      shown,
      {
        known: (answer) =>
          sharesAtLast(answer) || readers.some((reader) => answer.readers.has(reader)),
        valueOf: rule === "ours" ? coarseOf : leaningOf,
        limit: rule === "ours" ? 85 : 100,
      },
      given,
    ),
  );
}

/** The violations in a history under our rule; empty: none. */
export function leaksOf(history: History): string[] {
  const played = play(history, "ours");
  const least = history.smallestGroup;
  const leaks: string[] = [];
  for (const { determined, bands, fewest } of findings(history, played, "ours")) {
    if (!history.lateShares && fewest < least)
      leaks.push(`an equation speaks of ${fewest} people, not of ${least}`);
    for (const number of determined.keys()) {
      const answer = played.given[number];
      if (answer && roomOf(answer) < NARROWEST) leaks.push(`answer ${number} is narrowed`);
    }
    for (const [number, [low, high]] of bands)
      if (!history.lateShares && high - low + STEP_ROOM < NARROWEST)
        leaks.push(`answer ${number} lies within ${high - low} points`);
  }
  return [...leaks, ...lawOf(played.shown, least)];
}

// Scores of five answered items with the same coarse value are at least two steps of 100/15 apart.
const STEP_ROOM = 200 / 15;

/** The range of leanings that map to a person's coarse scores, when these are known exactly. */
function roomOf({ scores }: DatedAnswers): number {
  const possible = Array.from({ length: 31 }, (_, at) => ((at - 15) * 100) / 15);
  const rooms = scores.map((score) => {
    const alike = possible.filter((other) => coarseScore(other) === coarseScore(score));
    return Math.max(...alike) - Math.min(...alike);
  });
  return rooms.reduce((sum, room) => sum + room, 0) / 5;
}

/** Every two figures differ by nobody or by enough people, in both directions. */
function lawOf(shown: readonly Shown[], least: number): string[] {
  const beyond = (a: Shown, b: Shown) => {
    const others = new Set(b.people);
    return a.people.filter((person) => !others.has(person)).length;
  };
  return shown.flatMap((one) =>
    shown.flatMap((other) => {
      const count = beyond(one, other);
      return count > 0 && count < least ? [`two figures differ by ${count}`] : [];
    }),
  );
}

/** How many unshared leanings the same attackers determine, or narrow, when five people are enough. */
export function pinnedByPlainRule(history: History): number {
  const played = play(history, "five are enough");
  const found = new Set<number>();
  for (const { bands } of findings(history, played, "five are enough"))
    for (const [number, [low, high]] of bands) {
      const answer = played.given[number];
      const isUnshared =
        answer &&
        [...answer.readers].every((reader) => reader < LEADERS && answer.person === reader);
      if (isUnshared && high - low < NARROWEST) found.add(number);
    }
  return found.size;
}
