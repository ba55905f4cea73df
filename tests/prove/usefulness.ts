import type { FigureRow } from "../support/figure-row";
import { usefulnessOf, type Usefulness } from "../support/release-organisation";

const SIZES = [
  { people: 60, organisations: 200 },
  { people: 300, organisations: 40 },
  { people: 3000, organisations: 4 },
];
const CONSENTS = [0.6, 0.8, 0.95];
/** The share of consenting people for which the targets are meant. */
const TYPICAL = 0.8;
const LEAST_SHARE = 0.9;
const MOST_ERROR = 3.5;

/** How often subtrees of 15 or more consenting people have a new figure, and how far it is off. */
export function usefulnessRows(): FigureRow[] {
  return SIZES.flatMap(({ people, organisations }) =>
    CONSENTS.map((consent) => {
      const all = Array.from({ length: organisations }, (_, at) =>
        usefulnessOf({ people, consent, seed: 1000 * people + at + 1 }),
      );
      const sum = (part: keyof Usefulness) => all.reduce((total, one) => total + one[part], 0);
      const share = sum("shown") / sum("possible");
      const error = Math.sqrt(sum("squares") / sum("errors"));
      const isTypical = consent === TYPICAL;
      return {
        row: `figures of subtrees with 15 or more consenting people, ${people} people, ${100 * consent} % consent`,
        figure: `${(100 * share).toFixed(1)} % of ${sum("possible").toLocaleString("en")} (subtree, quarter) have a new one; ${error.toFixed(1)} points off`,
        target: isTypical ? `≥ ${100 * LEAST_SHARE} %; ≤ ${MOST_ERROR} points` : "told",
        met: !isTypical || (share >= LEAST_SHARE && error <= MOST_ERROR),
      };
    }),
  );
}
