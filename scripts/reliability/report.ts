import { ALPHA_LEVEL } from "@/lib/statistics/alpha";
import type { ItemTable } from "@/lib/statistics/item-table";
import { type OneFactor, UNIQUENESS_FLOOR } from "@/lib/statistics/one-factor";
import { FEWEST_ROWS, type Reliability, type Unusable } from "@/lib/statistics/reliability";

/** The figures for people, one per line. */
export function readable(figures: Reliability): string {
  const [low, high] = figures.alphaInterval.map(rounded);
  const level = `${ALPHA_LEVEL * 100} %, Feldt`;
  return [
    ["n (complete rows)", String(figures.n)],
    ["k (items)", String(figures.k)],
    ["alpha", rounded(figures.alpha)],
    ["alpha, standardised", rounded(figures.alphaStandardized)],
    [`alpha, interval (${level})`, `${low} to ${high}`],
    ["omega total (one factor, ML)", rounded(figures.omegaTotal)],
    ["mean inter-item correlation", rounded(figures.meanInterItemCorrelation)],
    ["SD of the scale mean", rounded(figures.sd)],
    ["SEM of the scale mean (alpha)", rounded(figures.sem)],
  ]
    .map(([name = "", value = ""]) => `${name.padEnd(34)}${value}`)
    .join("\n");
}

/** Notes that help to interpret the figures. */
export function notesOn(factor: OneFactor | null, { incomplete, items }: ItemTable): string[] {
  const named = (places: number[]) => places.map((place) => items[place] ?? "").join(", ");
  const notes: string[] = [];
  if (incomplete > 0)
    notes.push(`note: ${incomplete} incomplete ${incomplete === 1 ? "row" : "rows"} left out`);
  if (!factor) notes.push("note: two items do not determine a factor, so there is no omega");
  else if (!factor.converged) notes.push("note: the one-factor model did not converge: no omega");
  else {
    const against = factor.loadings.flatMap((loading, place) => (loading < 0 ? [place] : []));
    if (against.length > 0)
      notes.push(`note: loads against the rest, perhaps to be reversed: ${named(against)}`);
    if (factor.heywood.length > 0)
      notes.push(
        `note: unique variance held at ${UNIQUENESS_FLOOR} of the whole (Heywood case): ${named(factor.heywood)}`,
      );
  }
  return notes;
}

/** Why there are no figures. */
export function wordsFor(reason: Unusable, { sums, incomplete }: ItemTable): string {
  const left = incomplete > 0 ? ` (${incomplete} incomplete left out)` : "";
  const words: Record<Unusable, string> = {
    "too few items": "reliability needs at least two items",
    "too few rows": `${sums.n} complete rows${left}; at least ${FEWEST_ROWS} are needed`,
    "no variance": "the same answer in every complete row, so it correlates with nothing",
    "sum without variance": "the items cancel each other: their sum is the same in every row",
  };
  return words[reason];
}

function rounded(value: number | null): string {
  return value === null ? "none" : value.toFixed(4);
}
