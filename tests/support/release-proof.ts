import { DIMENSIONS } from "@/lib/scoring/instrument";
import {
  leaningBand,
  scoreBand,
  unknownPeople,
  type Knowledge,
  type ScoreBand,
} from "./release-attacker";
import { play, type History, type Played, type ReleaseRule } from "./release-history";

/** No score or leaning may be narrowed to fewer points. */
export const NARROWEST = 10;

/** What an attack on a history found. */
export type Attacked = {
  /** Violations; empty: none. */
  leaks: string[];
  cells: number;
  /** How many people were attacked. */
  people: number;
  /** The narrowest band of a coarse score or leaning, and of a score; Infinity: nobody was counted. */
  narrowest: ScoreBand;
};

/**
 * Attacks a history: `most` people, each in one dimension, and the narrowest of them with all five,
 * the counts and both measures. The attackers are the two leaders who know the most people. A leak is
 * a score that is narrowed; several scores have one coarse value, which is the last defence.
 */
export function attackOn(history: History, most: number, rule: ReleaseRule = "ours"): Attacked {
  const played = play(history, rule);
  const knowledge: Knowledge = { played, known: knownPeople(history, played) };
  const targets = unknownPeople(knowledge).slice(0, most);
  const bands = targets.map((person, at) => {
    const dimension = DIMENSIONS[(at + history.seed) % DIMENSIONS.length] ?? "energy";
    return { person, ...scoreBand(knowledge, person, dimension) };
  });
  const [narrow] = bands.toSorted((one, other) => one.coarse - other.coarse);
  const weights = played.cells.at(-1)?.weights;
  const leaning = narrow && weights ? leaningBand(knowledge, narrow.person, weights) : Infinity;
  const narrowest = {
    coarse: Math.min(leaning, narrow?.coarse ?? Infinity),
    score: Math.min(Infinity, ...bands.map(({ score }) => score)),
  };
  const leaks = rule === "ours" ? countingLeaks(history, played) : [];
  const band = rule === "ours" ? narrowest.score : narrowest.coarse;
  if (band < NARROWEST) leaks.push(`somebody lies within ${band.toFixed(1)} points`);
  return { leaks, cells: played.cells.length, people: targets.length, narrowest };
}

/** Everybody of whom the two best informed leaders were ever shown an answer, and who shares at last. */
function knownPeople({ sharesLater }: History, { knownTo, scored }: Played): Set<number> {
  const counts = new Map<string, number>();
  for (const readers of knownTo.values())
    for (const reader of readers) counts.set(reader, (counts.get(reader) ?? 0) + 1);
  const pair = new Set(
    [...counts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 2)
      .map(([reader]) => reader),
  );
  const known = new Set<number>();
  for (const person of scored.keys())
    if (
      (sharesLater && person % 5 > 0) ||
      [...(knownTo.get(person) ?? [])].some((reader) => pair.has(reader))
    )
      known.add(person);
  return known;
}

/** Each answer is counted once, and of each cell at least k people are unknown to any two leaders. */
function countingLeaks(history: History, { cells }: Played): string[] {
  const leaks: string[] = [];
  const counted = new Set<number>();
  for (const { answers, readers } of cells) {
    for (const answer of answers) {
      if (counted.has(answer)) leaks.push(`answer ${answer} is counted twice`);
      counted.add(answer);
    }
    const leaders = ["nobody", ...new Set(readers.flat())];
    for (const one of leaders)
      for (const other of leaders) {
        const hidden = readers.filter((each) => !each.includes(one) && !each.includes(other));
        if (hidden.length < history.smallestGroup)
          leaks.push(`${hidden.length} people of a cell are unknown to two leaders`);
      }
  }
  return leaks;
}
