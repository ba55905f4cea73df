import fc from "fast-check";
import { closeQuarter, type FreshAnswer } from "@/lib/release/closing";
import { MEAN_STEP, shownFrom, type Scored, type ShownCell } from "@/lib/release/cell";
import { coarseScore } from "@/lib/release/coarse";
import { byDimension, type Dimension } from "@/lib/scoring/instrument";
import { ASSUMED_NORMS, CONTEXT_WEIGHTS, type Weights } from "@/lib/scoring/weights";
import { standardError } from "@/lib/scoring/leaning";
import { randomFrom } from "./random";

/**
 * A company over some years, drawn from a seed. Nobody ever changes: each person always gives the
 * same answers, as the best attacker may assume.
 */
export type History = {
  seed: number;
  people: number;
  quarters: number;
  /** The shares of people who answer in a quarter, who share with their manager, who leave or move. */
  answering: number;
  sharing: number;
  moving: number;
  weights: keyof typeof CONTEXT_WEIGHTS;
  /** Whether the weights change half-way, so that two measures follow each other. */
  newMeasure: boolean;
  /**
   * False: people keep to their habit of sharing. True: some share once, or do not once, and at the
   * end four of five share everything with everybody, which is their right.
   */
  sharesLater: boolean;
  smallestGroup: number;
};

/** Histories of 25 to 60 people over two to ten years. */
export const histories: fc.Arbitrary<History> = fc.record({
  seed: fc.integer({ min: 1, max: 2_000_000_000 }),
  people: fc.integer({ min: 25, max: 60 }),
  quarters: fc.constantFrom(8, 12, 20, 40),
  answering: fc.double({ min: 0.3, max: 1, noNaN: true }),
  sharing: fc.double({ min: 0.3, max: 0.95, noNaN: true }),
  moving: fc.double({ min: 0, max: 0.06, noNaN: true }),
  weights: fc.constantFrom("small", "growing", "large"),
  newMeasure: fc.boolean(),
  sharesLater: fc.boolean(),
  smallestGroup: fc.constantFrom(5, 5, 5, 7),
});

/** A root with two trees of two or three teams below; the person with the number of a team leads it. */
const TEAMS = [null, 0, 0, 1, 1, 1, 2, 2].map((parent, at) => ({
  id: `t${at}`,
  parentId: parent === null ? null : `t${parent}`,
}));
const LEAVES = TEAMS.slice(3).map(({ id }) => id);

/** A cell as everybody was shown it, how its means are rounded, and whose answers it counts. */
export type PlayedCell = {
  shown: ShownCell;
  step: number;
  people: number[];
  answers: number[];
  /** For each of the people, the leaders who had ever been shown an answer of theirs at that time. */
  readers: string[][];
  weights: Weights;
};

/** All that happened: cells, and who was ever shown an answer of whom. */
export type Played = {
  cells: PlayedCell[];
  scored: Scored[];
  /** Number of a person → the leaders who were ever shown an answer of theirs. */
  knownTo: ReadonlyMap<number, ReadonlySet<string>>;
};

type Person = { team: string | null; sharing: boolean; agreed: boolean; answer: number | null };

/** How figures are shown: by our own closing, or for each team of five, in whole points, every quarter. */
export type ReleaseRule = "ours" | "every team";

/** Plays a history. The other rule is there to show that the attack is not blind. */
export function play(history: History, rule: ReleaseRule = "ours"): Played {
  const random = randomFrom(history.seed);
  const scored: Scored[] = [];
  const people: Person[] = [];
  const knownTo = new Map<number, Set<string>>();
  const cells: PlayedCell[] = [];
  const used = new Set<number>();
  const weightsAt = (quarter: number) =>
    history.newMeasure && quarter >= history.quarters / 2
      ? CONTEXT_WEIGHTS[history.weights === "large" ? "small" : "large"]
      : CONTEXT_WEIGHTS[history.weights];

  const join = (team: string | null) => {
    const lean = (random() - 0.5) * 150;
    people.push({
      team,
      sharing: random() < history.sharing,
      agreed: random() < 0.9,
      answer: null,
    });
    scored.push({
      scores: byDimension(() => pointsNear(lean + (random() - 0.5) * 90)),
      sems: byDimension((name) => standardError(ASSUMED_NORMS[name])),
      weights: CONTEXT_WEIGHTS.growing,
      provisional: true,
    });
  };
  TEAMS.forEach(({ parentId }) => join(parentId));
  for (let at = 0; at < history.people; at += 1) join(LEAVES[at % LEAVES.length] ?? null);
  const whose: number[] = [];
  const answer = (at: number, person: Person) => {
    const number = whose.push(at) - 1;
    person.answer = number;
    const isUnusual = history.sharesLater && random() < 0.08;
    const isShared = isUnusual ? !person.sharing : person.sharing;
    const reader = isShared && person.team ? `leader ${person.team.slice(1)}` : null;
    const own = at < TEAMS.length ? `leader ${at}` : null;
    const known = knownTo.get(at) ?? new Set();
    for (const one of [reader, own]) if (one !== null) known.add(one);
    knownTo.set(at, known);
  };

  for (let quarter = 0; quarter < history.quarters; quarter += 1) {
    people.forEach((person, at) => {
      if (person.team === "gone") return;
      const change = at < TEAMS.length ? 1 : random() / Math.max(history.moving, 1e-9);
      if (change < 0.4) person.team = "gone";
      else if (change < 0.8) person.team = LEAVES[Math.floor(random() * LEAVES.length)] ?? null;
      else if (change < 1) person.agreed = !person.agreed;
      if (person.team !== "gone" && random() < history.answering) answer(at, person);
      if (person.team === "gone") join(LEAVES[at % LEAVES.length] ?? null);
    });
    close(quarter);
  }
  return { cells, scored, knownTo };

  function close(quarter: number): void {
    const weights = weightsAt(quarter);
    const consenting = people.filter(({ team, agreed }) => agreed && team !== "gone");
    const fresh = consenting.flatMap(({ team, answer }): FreshAnswer[] =>
      answer === null || used.has(answer) ? [] : [{ answer, teamId: team, measure: "one" }],
    );
    const facts = {
      teams: TEAMS,
      consenting: consenting.map(({ team }) => ({ teamId: team })),
      fresh,
      readersOf: (number: number) => [...(knownTo.get(whose[number] ?? -1) ?? [])],
      smallestGroup: history.smallestGroup,
    };
    const counted =
      rule === "ours" ? closeQuarter(facts).cells.map(({ answers }) => answers) : everyTeam(fresh);
    for (const answers of counted) {
      for (const number of answers) if (rule === "ours") used.add(number);
      const members = answers.map((number) => whose[number] ?? -1);
      const theirs = members.flatMap((at) => (scored[at] ? [{ ...scored[at], weights }] : []));
      const shown = shownFrom(theirs, history.smallestGroup);
      const step = rule === "ours" ? MEAN_STEP : 1;
      if (rule !== "ours") shown.means = byDimension((name) => Math.round(meanOf(theirs, name)));
      const readers = members.map((at) => [...(knownTo.get(at) ?? [])]);
      cells.push({ shown, step, people: members, answers, readers, weights });
    }
  }
}

function meanOf(people: readonly Scored[], name: Dimension): number {
  return people.reduce((sum, { scores }) => sum + coarseScore(scores[name]), 0) / people.length;
}

/** The plain rule: each team of five or more, and everybody, in every quarter. */
function everyTeam(fresh: readonly FreshAnswer[]): number[][] {
  const inTeams = LEAVES.map((id) => fresh.filter(({ teamId }) => teamId === id));
  return [...inTeams, [...fresh]]
    .filter((group) => group.length >= 5)
    .map((group) => group.map(({ answer }) => answer));
}

/** Five answered items give scores 100/15 apart. */
function pointsNear(score: number): number {
  const step = 100 / 15;
  return Math.max(-15, Math.min(15, Math.round(score / step))) * step;
}
