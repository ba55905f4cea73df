import { ledgerFrom, ledgerProblem, type LedgerEntry } from "@/lib/release/ledger";
import { setOf } from "@/lib/release/people-set";
import type { FigureRow } from "../support/figure-row";
import { randomFrom } from "../support/random";

const PEOPLE = 10_000;
const RELEASES = 5_000;
const MOST_MS = 50;
/** Monthly figures of the whole organisation among the releases; the others are of trees of teams and teams. */
const WIDE = 24;

/**
 * The check whether one more figure over all people may be released after 5,000 others: it compares every earlier
 * set, and none lets it end early. The slowest of ten, in processor time, which excludes pauses of the machine.
 */
export function releaseCheckRows(): FigureRow[] {
  const random = randomFrom(11);
  const ledger = ledgerFrom(Array.from({ length: RELEASES }, (_, at) => entryOf(at, random)));
  const all = Array.from({ length: PEOPLE }, (_, person) => person);
  const fresh = all.map((person) => 1_000_000 + person);
  const candidate = { people: setOf(all), answers: fresh, level: 1000 };
  const known = new Map(fresh.map((answer) => [answer, [`manager ${answer % 1250}`]]));
  const times = Array.from({ length: 10 }, () => {
    const startedAt = processorMs();
    const problem = ledgerProblem(ledger, candidate, (answer) => known.get(answer) ?? [], 5);
    if (problem) throw new Error(`the measured figure was refused: ${problem}`);
    return processorMs() - startedAt;
  });
  const slowest = Math.max(...times);
  return [
    {
      row: `release check, ${PEOPLE.toLocaleString("en")} people and ${RELEASES.toLocaleString("en")} earlier releases`,
      figure: `${slowest.toFixed(1)} ms`,
      target: `≤ ${MOST_MS} ms`,
      met: slowest <= MOST_MS,
    },
  ];
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function entryOf(at: number, random: () => number): LedgerEntry {
  const share = at < WIDE ? 0.9 : at % 10 === 0 ? 0.1 : 0.001;
  const people = Array.from({ length: PEOPLE }, (_, person) => person).filter(
    () => random() < share,
  );
  // Every set contains the highest number, so that all have the same size in bytes.
  const set = setOf([...people, PEOPLE - 1]);
  const level = at < WIDE ? 1000 : share === 0.1 ? 1 : 0;
  return { people: set, answers: people.map((person) => at * PEOPLE + person), level };
}
