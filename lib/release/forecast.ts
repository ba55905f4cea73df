import { randomFrom } from "@/lib/statistics/random";
import { closeQuarter, MIN_OWN, type FreshAnswer } from "./closing";
import { countIn, subtreesFrom, type TeamNode } from "./subtrees";

/** A team with how many belong to it, and how many of these lead a team. */
export type SizedTeam = TeamNode & { people: number; leaders: number };

/** Of people: how many agree to count, answer in a quarter, and share with their manager; 0 … 1. */
export type Assumptions = { consent: number; answering: number; sharing: number };

/** How often a scope would have a figure. */
export type Forecast = {
  /** Null: the organisation. */
  teamId: string | null;
  people: number;
  /** The share of quarters with a figure. */
  quarters: number;
};

const QUARTERS = 16;
/** The first year fills an organisation with answers. */
const COUNTED_FROM = 4;
const SEED = 15;
/** A small organisation is drawn often, a large one once: about so many people in all. */
const DRAWN_PEOPLE = 12_000;
const MOST_DRAWS = 60;

type Drawn = { teamId: string | null; consents: boolean; readers: string[]; answer: number | null };

/**
 * How often each scope would have a figure, with these team sizes: who agrees, shares and answers is
 * drawn at random, and quarters are closed by the code that closes real ones. The organisation comes
 * first. The same question has the same answer each time. `unplaced` people belong to no team.
 */
export function forecastFigures(
  teams: readonly SizedTeam[],
  unplaced: number,
  assumed: Assumptions,
  smallestGroup: number,
): Forecast[] {
  const random = randomFrom(SEED);
  const size = teams.reduce((sum, { people }) => sum + people, unplaced);
  const draws = Math.max(1, Math.min(MOST_DRAWS, Math.round(DRAWN_PEOPLE / Math.max(1, size))));
  const shown = new Map<string | null, number>();
  for (let draw = 0; draw < draws; draw += 1) {
    const people = drawPeople(teams, unplaced, assumed, random);
    const used = new Set<number>();
    let answers = 0;
    for (let quarter = 0; quarter < QUARTERS; quarter += 1) {
      for (const person of people) if (random() < assumed.answering) person.answer = answers++;
      const { cells, sums } = closeDrawn(people, used);
      for (const cell of cells) for (const answer of cell.answers) used.add(answer);
      if (quarter < COUNTED_FROM) continue;
      for (const { teamId } of sums) shown.set(teamId, (shown.get(teamId) ?? 0) + 1);
    }
  }
  const tree = subtreesFrom(teams);
  const sizes = countIn(tree, drawPeople(teams, unplaced, assumed, random));
  return tree.scopes.toReversed().map((scope) => ({
    teamId: scope.teamId,
    people: sizes.get(scope) ?? 0,
    quarters: (shown.get(scope.teamId) ?? 0) / (draws * (QUARTERS - COUNTED_FROM)),
  }));

  function closeDrawn(people: readonly Drawn[], used: ReadonlySet<number>) {
    const consenting = people.filter(({ consents }) => consents);
    const readers = new Map<number, string[]>();
    const fresh = consenting.flatMap(({ teamId, answer, readers: who }): FreshAnswer[] => {
      if (answer === null || used.has(answer)) return [];
      readers.set(answer, who);
      return [{ answer, teamId, measure: "" }];
    });
    const readersOf = (answer: number) => readers.get(answer) ?? [];
    return closeQuarter({ teams, consenting, fresh, readersOf, smallestGroup });
  }
}

function drawPeople(
  teams: readonly SizedTeam[],
  unplaced: number,
  { consent, sharing }: Assumptions,
  random: () => number,
): Drawn[] {
  const drawn = (teamId: string | null, leader: string | null): Drawn => {
    const shares = teamId !== null && random() < sharing;
    const readers = [shares ? `manager of ${teamId}` : null, leader].filter((one) => one !== null);
    return { teamId, consents: random() < consent, readers, answer: null };
  };
  const placed = teams.flatMap(({ id, people, leaders }) =>
    Array.from({ length: people }, (_, at) => drawn(id, at < leaders ? `${at} of ${id}` : null)),
  );
  return [...placed, ...Array.from({ length: unplaced }, () => drawn(null, null))];
}

/** Whether so many people can ever have a figure of their own. */
export function isLargeEnough({ teamId, people }: Forecast): boolean {
  return teamId === null || people >= MIN_OWN;
}
