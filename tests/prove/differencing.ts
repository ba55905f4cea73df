import fc from "fast-check";
import type { FigureRow } from "../support/figure-row";
import { histories } from "../support/release-history";
import { leaksOf, pinnedByPlainRule } from "../support/release-proof";

const HISTORIES = 100_000;
const AT_A_TIME = 1000;
const PLAIN_EVERY = 100;
const SEED = 20_261_126;

/** The long form of tests/unit/release/attacker.test.ts; about five minutes of one core. */
export function differencingRows(): FigureRow[] {
  let leaks = 0;
  let identified = 0;
  let tried = 0;
  for (let done = 0; done < HISTORIES; done += AT_A_TIME) {
    const drawn = fc.sample(histories, { numRuns: AT_A_TIME, seed: SEED + done });
    for (const [place, history] of drawn.entries()) {
      const found = leaksOf(history);
      if (found.length > 0 && leaks++ < 3) console.error(found, JSON.stringify(history));
      if (place % PLAIN_EVERY > 0) continue;
      tried += 1;
      if (pinnedByPlainRule(history) > 0) identified += 1;
    }
  }
  return [
    {
      row: `differencing attacker, ${HISTORIES.toLocaleString("en")} histories`,
      figure: `${leaks} with somebody determined, narrowed or in a group under k`,
      target: "0",
      met: leaks === 0,
    },
    {
      row: `the same attacker where five are enough, ${tried.toLocaleString("en")} of them`,
      figure: `finds people in ${identified}`,
      target: "more than half: the test is no blind one",
      met: identified > tried / 2,
    },
  ];
}
