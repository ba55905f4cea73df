import fc from "fast-check";
import type { FigureScope } from "@/lib/db/generated/enums";
import { closeScopes } from "@/lib/release/closing";
import { ledgerFrom, type LedgerEntry } from "@/lib/release/ledger";
import { setOf, type PeopleSet } from "@/lib/release/people-set";
import { keyOfScope, scopesFrom, type Scope } from "@/lib/release/scopes";

/** One event of a person (`who`, modulo the number of people) in a month. */
type Step = { who: number; what: Thing; where: number };
/** The events in a company, month by month, and the rule of release. */
export type History = {
  people: number;
  months: Step[][];
  lateShares: boolean;
  smallestGroup: number;
};

const THINGS = ["answer", "answer shared", "share late"] as const;
const CHANGES = ["leave", "join", "move", "withdraw", "agree"] as const;
type Thing = (typeof THINGS)[number] | (typeof CHANGES)[number];
const KINDS: FigureScope[] = ["TEAM", "SUBTREE", "ORGANISATION"];

/** A root, two teams below it, and two below each of these; the person with the number of a team leads it. */
const TEAMS = [null, 0, 0, 1, 1, 2, 2].map((parent, at) => ({
  id: `t${at}`,
  parentId: parent === null ? null : `t${parent}`,
}));
const LEAVES = ["t3", "t4", "t5", "t6"];
export const LEADERS = TEAMS.length;

/** A person's answers of one date. */
export type DatedAnswers = {
  number: number;
  person: number;
  scores: number[];
  readers: Set<number>;
};
/** A figure that a person was shown: whose answers it counts, and the smallest group size for it. */
export type Shown = { answers: number[]; people: number[] };

const step = (things: readonly Thing[]): fc.Arbitrary<Step> =>
  fc.record({ who: fc.nat(60), what: fc.constantFrom(...things), where: fc.nat(60) });

/** Histories of 12 to 40 people over up to a year. Most steps are answers, some are changes. */
export const histories: fc.Arbitrary<History> = fc.record({
  people: fc.integer({ min: 12, max: 40 }),
  months: fc.array(
    fc
      .tuple(fc.array(step(THINGS), { maxLength: 24 }), fc.array(step(CHANGES), { maxLength: 4 }))
      .map(([answers, changes]) => [...changes, ...answers]),
    { minLength: 2, maxLength: 10 },
  ),
  lateShares: fc.boolean(),
  smallestGroup: fc.constantFrom(5, 5, 6, 8),
});

type Person = { team: string | null; agreed: Set<FigureScope>; latest: DatedAnswers | null };

/** How figures are released: by our own closing, or whenever there are five people. */
export type ReleaseRule = "ours" | "five are enough";

/** Simulates a history; returns all answers given and all figures shown. */
export function play(
  history: History,
  rule: ReleaseRule,
): { given: DatedAnswers[]; shown: Shown[] } {
  const given: DatedAnswers[] = [];
  const shown: Shown[] = [];
  const entries: LedgerEntry[] = [];
  const lastCounted = new Map<string, PeopleSet>();
  const people = Array.from({ length: LEADERS + history.people }, (_, at): Person => {
    const team = at < LEADERS ? (TEAMS[at]?.parentId ?? null) : (LEAVES[at % 4] ?? null);
    return { team, agreed: new Set(at % 9 === 8 ? [] : KINDS), latest: null };
  });
  for (const at of people.keys()) answer(people, given, at, at % 3 === 0);
  for (const month of history.months) {
    for (const one of month) happen(people, given, one, history);
    const consenting = people.flatMap(({ team, agreed, latest }, number) =>
      latest && team !== "gone" && agreed.size > 0 ? [{ number, teamId: team, agreed }] : [],
    );
    const scopes = scopesFrom(TEAMS, consenting);
    const counted = rule === "ours" ? close(scopes) : scopes.map(({ people }) => people);
    for (const numbers of counted) {
      if (numbers.length < 5) continue;
      const answers = numbers.flatMap((number) => people[number]?.latest?.number ?? []);
      shown.push({ answers, people: numbers });
    }
  }
  return { given, shown };

  function close(scopes: Scope[]): number[][] {
    const latest = new Map(
      people.flatMap((person, number) =>
        person.latest ? [[number, { answer: person.latest.number, measure: "1" }] as const] : [],
      ),
    );
    const { decisions } = closeScopes({
      latest,
      scopes,
      ledger: ledgerFrom(entries),
      lastCounted,
      readersOf: (number) => [...(given[number]?.readers ?? [])].map(String),
      smallestGroup: history.smallestGroup,
    });
    return decisions.flatMap(({ scope, counted }) => {
      if (!counted) return [];
      const set = setOf(counted);
      const answers = counted.map((number) => latest.get(number)?.answer ?? -1);
      entries.push({ people: set, answers, level: scope.level });
      lastCounted.set(keyOfScope(scope), set);
      return [counted];
    });
  }
}

function answer(people: Person[], given: DatedAnswers[], at: number, isShared: boolean): void {
  const person = people[at];
  if (!person || person.team === "gone") return;
  const number = given.length;
  // Five answered items per dimension give scores 100/15 apart; which ones does not matter here.
  const scores = [0, 1, 2, 3, 4].map(
    (dimension) => ((((number * 7 + at * 5 + dimension * 11) % 31) - 15) * 100) / 15,
  );
  const readers = new Set<number>(at < LEADERS ? [at] : []);
  if (isShared && person.team) readers.add(TEAMS.findIndex(({ id }) => id === person.team));
  person.latest = { number, person: at, scores, readers };
  given.push(person.latest);
}

function happen(people: Person[], given: DatedAnswers[], one: Step, { lateShares }: History): void {
  const at = one.who % people.length;
  const person = people[at];
  if (!person) return;
  const kind = KINDS[one.where % 3] ?? "TEAM";
  const team = LEAVES[one.where % 4] ?? null;
  if (one.what === "answer" || one.what === "answer shared")
    answer(people, given, at, one.what === "answer shared");
  else if (one.what === "share late") {
    const leader = TEAMS.findIndex(({ id }) => id === person.team);
    if (lateShares && leader >= 0) person.latest?.readers.add(leader);
  } else change(people, at, one.what, { kind, team });
}

function change(
  people: Person[],
  at: number,
  what: Thing,
  { kind, team }: { kind: FigureScope; team: string | null },
): void {
  const person = people[at];
  if (what === "join") people.push({ team, agreed: new Set(KINDS), latest: null });
  if (!person || at < LEADERS || person.team === "gone") return;
  if (what === "leave") person.team = "gone";
  if (what === "move") person.team = team;
  if (what === "withdraw") person.agreed.delete(kind);
  if (what === "agree") person.agreed.add(kind);
}
