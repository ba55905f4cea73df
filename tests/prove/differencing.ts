import fc from "fast-check";
import type { FigureRow } from "../support/figure-row";
import { histories } from "../support/release-history";
import { attackOn, NARROWEST } from "../support/release-proof";

const HISTORIES = 100_000;
const AT_A_TIME = 1000;
/** So many people of each history are attacked, those counted most often. */
const PEOPLE = 4;
const PLAIN_EVERY = 50;
const SEED = 20_261_130;

/** The long form of tests/unit/release/attacker.test.ts; about six minutes of one core. */
export function differencingRows(): FigureRow[] {
  const plain = { tried: 0, found: 0 };
  const tally = () => ({
    histories: 0,
    people: 0,
    cells: 0,
    leaks: 0,
    within: 0,
    narrowest: Infinity,
  });
  const found = { habits: tally(), later: tally() };
  for (let done = 0; done < HISTORIES; done += AT_A_TIME) {
    const drawn = fc.sample(histories, { numRuns: AT_A_TIME, seed: SEED + done });
    for (const [place, history] of drawn.entries()) {
      const { leaks, people, cells, narrowest } = attackOn(history, PEOPLE);
      const all = history.sharesLater ? found.later : found.habits;
      all.histories += 1;
      all.people += people;
      all.cells += cells;
      all.narrowest = Math.min(all.narrowest, narrowest.coarse);
      if (narrowest.coarse < NARROWEST) all.within += 1;
      if (leaks.length > 0 && all.leaks++ < 3) console.error(leaks, JSON.stringify(history));
      if (place % PLAIN_EVERY > 0) continue;
      plain.tried += 1;
      if (attackOn(history, PEOPLE, "every team").leaks.length > 0) plain.found += 1;
    }
    console.error(`${done + AT_A_TIME} histories:`, JSON.stringify({ ...found, plain }));
  }
  const told = ({ histories, people, cells }: (typeof found)["habits"]) =>
    [histories, people, cells].map((count) => count.toLocaleString("en"));
  const [habits, people, cells] = told(found.habits);
  const [later, laterPeople, laterCells] = told(found.later);
  return [
    {
      row: `two leaders who assume that nobody changes, ${habits} histories of 2 to 10 years, ${people} people, ${cells} cells`,
      figure: figureOf(found.habits),
      target: "0",
      met: found.habits.leaks === 0,
    },
    {
      row: `the same when four of five people share everything later, ${later} histories, ${laterPeople} people, ${laterCells} cells`,
      figure: figureOf(found.later),
      target: "0",
      met: found.later.leaks === 0,
    },
    {
      row: `the same leaders where every team of five is shown in whole points, ${plain.tried.toLocaleString("en")} histories`,
      figure: `find people in ${plain.found}`,
      target: "at least one in twenty: the test is no blind one",
      met: plain.found >= plain.tried / 20,
    },
  ];
}

function figureOf({ leaks, within, narrowest }: Record<"leaks" | "within" | "narrowest", number>) {
  return `${leaks} with an answer counted twice, a cell under k or somebody's score within ${NARROWEST} points; in ${within} a coarse score lies within ${NARROWEST} points (the narrowest band: ${narrowest.toFixed(1)})`;
}
