import { FIRST_INSTRUMENT } from "@/lib/scoring/first-instrument";
import { flipAnalysis } from "@/lib/scoring/flip-analysis";
import { type Answers, type Instrument, byDimension } from "@/lib/scoring/instrument";
import { leaningFrom } from "@/lib/scoring/leaning";
import { CONTEXT_WEIGHTS, type Weights } from "@/lib/scoring/weights";
import { randomFrom } from "../support/random";
import type { FigureRow } from "../support/figure-row";

const SCORED = 100_000;
const RUNS = 40;
const MOST_FLIP_MS = 5;
const { growing } = CONTEXT_WEIGHTS;

/** The speed of scoring and of the flip analysis on one core; takes a few seconds. */
export function scoringRows(): FigureRow[] {
  const people = randomAnswers(1000);
  const rate = Math.max(...Array.from({ length: RUNS }, () => scoredPerSecond(people)));
  const flip = slowestFlip(people);
  return [
    {
      row: "scored assessments, one core",
      figure: `${(rate / 1e6).toFixed(2)} million/s`,
      target: "≥ 1 million/s",
      met: rate >= 1e6,
    },
    {
      row: "flip analysis of 25 items, slowest of all cases",
      figure: `${flip.toFixed(2)} ms`,
      target: `< ${MOST_FLIP_MS} ms`,
      met: flip < MOST_FLIP_MS,
    },
  ];
}

/** In processor time, garbage collection included, which excludes other programs on the machine. */
function scoredPerSecond(people: Answers[]): number {
  const before = process.cpuUsage();
  let sum = 0;
  for (let done = 0; done < SCORED;)
    for (const answers of people) {
      sum += leaningFrom(FIRST_INSTRUMENT, answers, growing).overall?.leaning ?? 0;
      done += 1;
    }
  const { user, system } = process.cpuUsage(before);
  // Uses the sum, so that the engine cannot optimise the work away.
  if (Number.isNaN(sum)) throw new Error("a leaning is not a number");
  return SCORED / ((user + system) / 1e6);
}

/**
 * The slowest case, each measured by the fastest of its runs, which excludes pauses of the machine. Besides random
 * people there are hard cases, where a wide band makes many answers move.
 */
function slowestFlip(people: Answers[]): number {
  const uneven = { energy: 0.31, coding: 0.11, ambiguity: 0.21, impact: 0.19, scale: 0.18 };
  const hard = [30, 60, 100, 150, 200, 400].flatMap((sd) =>
    [-3, -2, -1, 0, 1, 2, 3].map((keyed) => () => {
      flipOf(withSpread(sd), allTowards(keyed), uneven);
    }),
  );
  const random = people.map((answers) => () => {
    flipOf(FIRST_INSTRUMENT, answers, growing);
  });
  return Math.max(...[...random, ...hard].map(fastestOf));
}

/** Starts from the answers, so the time includes the scoring. */
function flipOf(instrument: Instrument, answers: Answers, weights: Weights): void {
  flipAnalysis(instrument, answers, leaningFrom(instrument, answers, weights));
}

function fastestOf(run: () => void): number {
  let fastest = Infinity;
  for (let i = 0; i < 5; i += 1) {
    const startedAt = performance.now();
    run();
    fastest = Math.min(fastest, performance.now() - startedAt);
  }
  return fastest;
}

function withSpread(sd: number): Instrument {
  return {
    ...FIRST_INSTRUMENT,
    norms: byDimension(() => ({ reliability: 0.7, sd, assumed: true })),
  };
}

function allTowards(keyed: number): Answers {
  return Object.fromEntries(
    FIRST_INSTRUMENT.items.map((item) => [
      item.key,
      item.managementSide === "right" ? keyed : -keyed,
    ]),
  );
}

function randomAnswers(count: number): Answers[] {
  const random = randomFrom(7);
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      FIRST_INSTRUMENT.items.map((item) => [item.key, Math.floor(random() * 7) - 3]),
    ),
  );
}
