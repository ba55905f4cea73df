import { closeQuarter, MIN_OWN, type FreshAnswer } from "@/lib/release/closing";
import { shownFrom, type Scored } from "@/lib/release/cell";
import { figuresFrom } from "@/lib/release/figures";
import { countIn, subtreesFrom } from "@/lib/release/subtrees";
import { byDimension, DIMENSIONS } from "@/lib/scoring/instrument";
import { standardError } from "@/lib/scoring/leaning";
import { ASSUMED_NORMS, CONTEXT_WEIGHTS } from "@/lib/scoring/weights";
import { normalFrom, randomFrom } from "./random";

/** What is assumed of a generated organisation. */
export type Assumed = { people: number; consent: number; seed: number };

/** How often subtrees with 15 or more consenting people had a figure, and how far it was off. */
export type Usefulness = { possible: number; shown: number; squares: number; errors: number };

/** Of people, in a quarter or at all. */
const ANSWERING = 0.8;
const SHARING = 0.82;
const LEAVING = 0.15 / 4;
const MOVING = 0.05 / 4;
const QUARTERS = 16;
/** The first year fills the organisation with answers. */
const COUNTED_FROM = 4;

const weights = CONTEXT_WEIGHTS.growing;
const sems = byDimension((name) => standardError(ASSUMED_NORMS[name]));

type Team = { id: string; parentId: string | null; members: number };
type Person = {
  team: string;
  leads: string | null;
  consents: boolean;
  shares: boolean;
  lean: number[];
  answer: number | null;
  knownTo: Set<string>;
};

/**
 * Closes the quarters of three years in an organisation of nested teams, and compares each figure
 * with the mean leaning of everybody there who consents, by their latest answers.
 */
export function usefulnessOf({ people: size, consent, seed }: Assumed): Usefulness {
  const random = randomFrom(seed);
  const normal = normalFrom(random);
  const teams = teamsFor(size, random);
  const leaves = teams.filter(({ id }) => teams.every(({ parentId }) => parentId !== id));
  const parentOf = new Map(teams.map(({ id, parentId }) => [id, parentId]));
  const tree = subtreesFrom(teams);
  const people: Person[] = [];
  const join = (team: string, leads: string | null = null) => {
    const centre = normal() * 30;
    people.push({
      team,
      leads,
      consents: random() < consent,
      shares: random() < SHARING,
      lean: DIMENSIONS.map(() => centre + normal() * 20),
      answer: null,
      knownTo: new Set(leads ? [`self ${people.length}`] : []),
    });
  };
  for (const { id, parentId } of teams) join(parentId ?? id, id);
  for (const { id, members } of leaves) for (let at = 0; at < members; at += 1) join(id);

  const scored: Scored[] = [];
  const whose: Person[] = [];
  const used = new Set<number>();
  const total: Usefulness = { possible: 0, shown: 0, squares: 0, errors: 0 };
  for (let quarter = 0; quarter < QUARTERS; quarter += 1) {
    for (const [at, person] of people.entries()) {
      if (!person.leads && random() < LEAVING) replace(at);
      const one = people[at] ?? person;
      if (!one.leads && random() < MOVING) one.team = anyLeaf();
      if (random() < ANSWERING) answer(one);
    }
    close(quarter >= COUNTED_FROM);
  }
  return total;

  function anyLeaf(): string {
    return leaves[Math.floor(random() * leaves.length)]?.id ?? "";
  }

  function replace(at: number): void {
    const team = people[at]?.team ?? "";
    join(team);
    const joined = people.pop();
    if (joined) people[at] = joined;
  }

  function answer(person: Person): void {
    const step = 100 / 15;
    const score = (centre: number) =>
      step * Math.max(-15, Math.min(15, Math.round((centre + normal() * 20) / step)));
    const [energy = 0, coding = 0, ambiguity = 0, impact = 0, scale = 0] = person.lean.map(score);
    const scores = { energy, coding, ambiguity, impact, scale };
    person.answer = scored.push({ scores, sems, weights, provisional: true }) - 1;
    whose.push(person);
    const above = person.leads === person.team ? null : person.team;
    const manager = person.leads ? parentOf.get(person.leads) : above;
    if (person.shares && manager) person.knownTo.add(`leader of ${manager}`);
  }

  function close(isCounted: boolean): void {
    const consenting = people.filter(({ consents }) => consents);
    const fresh = consenting.flatMap(({ answer, team }): FreshAnswer[] =>
      answer === null || used.has(answer) ? [] : [{ answer, teamId: team, measure: "1" }],
    );
    const at = consenting.map(({ team }) => ({ teamId: team }));
    const readersOf = (number: number) => [...(whose[number]?.knownTo ?? [])];
    const facts = { teams, consenting: at, fresh, readersOf, smallestGroup: 5 };
    const { cells, sums } = closeQuarter(facts);
    const shown = new Map(
      cells.map((cell) => [
        cell,
        shownFrom(
          cell.answers.flatMap((one) => scored[one] ?? []),
          5,
        ),
      ]),
    );
    for (const { answers } of cells) for (const number of answers) used.add(number);
    if (!isCounted) return;
    const large = [...countIn(tree, at)].filter(
      ([{ teamId }, count]) => teamId !== null && count >= MIN_OWN,
    );
    total.possible += large.length;
    total.shown += sums.filter(({ teamId }) => teamId !== null).length;
    for (const { teamId, cells: parts } of sums) {
      if (teamId === null) continue;
      const truth = trueMean(consenting.filter(({ team }) => isBelow(team, teamId)));
      const figures = figuresFrom(
        parts.flatMap((cell) => shown.get(cell) ?? []),
        { measure: "1", weights },
      );
      total.squares += (figures.leaning.mean - truth) ** 2;
      total.errors += 1;
    }
  }

  function isBelow(teamId: string | null, above: string): boolean {
    for (let id = teamId; id; id = parentOf.get(id) ?? null) if (id === above) return true;
    return false;
  }

  function trueMean(all: readonly Person[]): number {
    const leanings = all.flatMap(({ answer }) => {
      const scores = answer === null ? undefined : scored[answer]?.scores;
      return scores
        ? [DIMENSIONS.reduce((sum, name) => sum + weights[name] * scores[name], 0)]
        : [];
    });
    return leanings.reduce((sum, leaning) => sum + leaning, 0) / leanings.length;
  }
}

/** Teams of four to eight people, three to five of them below each next one, up to a single root. */
function teamsFor(people: number, random: () => number): Team[] {
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const teams: Team[] = [];
  for (let left = people; left > 0;) {
    const members = Math.min(left, between(4, 8));
    teams.push({ id: `t${teams.length}`, parentId: null, members });
    left -= members + 1;
  }
  for (let level = [...teams]; level.length > 1;) {
    const above: Team[] = [];
    for (let at = 0; at < level.length;) {
      const below = between(3, 5);
      const parent = { id: `t${teams.length}`, parentId: null, members: 0 };
      teams.push(parent);
      above.push(parent);
      for (const child of level.slice(at, at + below)) child.parentId = parent.id;
      at += below;
    }
    level = above;
  }
  return teams;
}
