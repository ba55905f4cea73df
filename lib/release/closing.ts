import { enter, ledgerProblem, type Ledger, type LedgerEntry } from "./ledger";
import { holds, setOf, type PeopleSet } from "./people-set";
import { leastOf } from "./release-rule";
import { keyOfScope, type Scope } from "./scopes";

/** A person's latest answers: their number, and their measure (instrument and weights). */
export type LatestAnswer = { answer: number; measure: string };

/**
 * Everything that a closing depends on. Answers are not included, so whether a figure is shown or
 * withheld can reveal nothing of any answer.
 */
export type ClosingFacts = {
  /** Number of a person → their latest answers of the last twelve months. */
  latest: ReadonlyMap<number, LatestAnswer>;
  /** The narrowest first. */
  scopes: readonly Scope[];
  ledger: Ledger;
  /** Key of a scope → whom its latest figure counted. */
  lastCounted: ReadonlyMap<string, PeopleSet>;
  readersOf: (answer: number) => readonly string[];
  smallestGroup: number;
};

/** The result for one scope: the numbers of the people counted, or null when the figure is withheld. */
export type ClosingDecision = { scope: Scope; counted: number[] | null };

/** A sum of narrower figures is used for its scope when it counts at least this share of the people. */
const FEWEST_OF_SCOPE = 0.75;

/**
 * Decides which figures of a month are released, the narrowest first, and enters them into the
 * ledger. Figures never mix measures: the measure of most people counts. So that one person does
 * not block a figure, newcomers wait until they are k, and people fewer than k who consented to a
 * narrow figure but not to a wider one around it are left out of the narrow one.
 */
export function closeScopes(facts: ClosingFacts): {
  measure: string;
  decisions: ClosingDecision[];
} {
  const { scopes, ledger, latest } = facts;
  const measure = commonMeasure(facts);
  const wanted = wantedIn(facts, measure);
  const released: LedgerEntry[] = [];
  const decisions = scopes.map((scope): ClosingDecision => {
    const whole = wanted.get(keyOfScope(scope)) ?? [];
    const entryOf = (people: readonly number[]): LedgerEntry => ({
      people: setOf(people),
      answers: people.map((person) => latest.get(person)?.answer ?? -1),
      level: scope.level,
    });
    const attempts = [() => ({ people: whole, isSum: false }), () => sumOf(released, whole)];
    for (const attempt of attempts) {
      const { people, isSum } = attempt();
      const entry = entryOf(people);
      const candidate = { ...entry, isSum };
      if (people.length < leastOf(facts.smallestGroup)) continue;
      if (ledgerProblem(ledger, candidate, facts.readersOf, facts.smallestGroup)) continue;
      enter(ledger, entry);
      released.push(entry);
      return { scope, counted: [...people] };
    }
    return { scope, counted: null };
  });
  return { measure, decisions };
}

function commonMeasure({ scopes, latest }: ClosingFacts): string {
  const counts = new Map<string, number>();
  for (const person of new Set(scopes.flatMap(({ people }) => people))) {
    const measure = latest.get(person)?.measure;
    if (measure !== undefined) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? 1 : -1));
  return most?.[0] ?? "";
}

/** Whom each scope would count; the widest is decided first. */
function wantedIn(facts: ClosingFacts, measure: string): Map<string, number[]> {
  const { scopes, latest, lastCounted } = facts;
  const least = leastOf(facts.smallestGroup);
  const wanted = new Map<string, number[]>();
  const asSets = new Map<string, ReadonlySet<number>>();
  for (const scope of scopes.toReversed()) {
    const key = keyOfScope(scope);
    let people = scope.people.filter((person) => latest.get(person)?.measure === measure);
    for (const wider of scope.wider)
      people = withoutFew(people, asSets.get(wider) ?? new Set(), least);
    const last = lastCounted.get(key);
    if (last) people = withoutFew(people, { has: (person) => holds(last, person) }, least);
    wanted.set(key, people);
    asSets.set(key, new Set(people));
  }
  return wanted;
}

/** The people without those outside `among`, when these are fewer than k. */
function withoutFew(
  people: number[],
  among: { has: (person: number) => boolean },
  least: number,
): number[] {
  const inside = people.filter((person) => among.has(person));
  return people.length - inside.length < least ? inside : people;
}

/** The most of `people` that disjoint figures of this closing add up to. */
function sumOf(released: readonly LedgerEntry[], people: readonly number[]) {
  const counted = new Set<number>();
  for (const { people: set, answers } of released.toReversed()) {
    const numbers = people.filter((person) => holds(set, person));
    const isInside = numbers.length === answers.length;
    if (isInside && numbers.every((person) => !counted.has(person)))
      for (const person of numbers) counted.add(person);
  }
  const isMost = counted.size >= FEWEST_OF_SCOPE * people.length;
  return { people: isMost ? [...counted] : [], isSum: true };
}
