import { BAND_Z, type OverallResult, type Verdict } from "@/lib/scoring/leaning";

/** More decimals than this help nobody. */
const MOST_PLACES = 2;

/** Rounded as every figure is shown: both sides of zero alike, and never −0. */
export function roundedTo(value: number, places: number): number {
  const unit = 10 ** places;
  return (Math.sign(value) * Math.round(Math.abs(value) * unit)) / unit + 0;
}

/** The side on which a leaning shown with so many decimals is: one shown as 0 is on neither. */
export function shownSide(leaning: number, places: number): "IC" | "MIDDLE" | "MANAGEMENT" {
  const shown = roundedTo(leaning, places);
  if (shown === 0) return "MIDDLE";
  return shown < 0 ? "IC" : "MANAGEMENT";
}

/**
 * With how many decimals a leaning, its band and its undecided zone are shown: none, unless the
 * rounded figures would then say something else than the verdict.
 */
export function placesFor(of: {
  leaning: OverallResult["leaning"];
  sem: number;
  verdict: Verdict;
}): number {
  for (let places = 0; places < MOST_PLACES; places++) {
    const distance = Math.abs(roundedTo(of.leaning, places));
    const zone = roundedTo(BAND_Z * of.sem, places);
    if (of.verdict === "UNDECIDED" ? distance < zone : distance > zone) return places;
  }
  return MOST_PLACES;
}

export type ShownSum = {
  /** Decimals of every figure of the sum. */
  places: number;
  /** What each term comes to, rounded. */
  parts: number[];
  /** What the parts come to. */
  total: number;
};

/**
 * Score × weight for each term, and their sum, in figures that a reader can check: each shown score
 * times its weight gives the shown part, the parts give the total, and the total is the leaning
 * where that is shown with `leaningPlaces` decimals. With as few decimals as will do, at least one.
 */
export function shownSum(
  terms: readonly { score: number; weight: number }[],
  leaningPlaces = 0,
): ShownSum {
  const leaning = terms.reduce((sum, { score, weight }) => sum + score * weight, 0);
  for (let places = Math.max(1, leaningPlaces); places <= MOST_PLACES; places++) {
    const parts = terms.map(({ score, weight }) => roundedTo(score * weight, places));
    const total = sumOf(parts, places);
    const areProducts = terms.every(
      ({ score, weight }, at) => roundedTo(roundedTo(score, places) * weight, places) === parts[at],
    );
    const isLeaning = roundedTo(total, leaningPlaces) === roundedTo(leaning, leaningPlaces);
    if (areProducts && isLeaning) return { places, parts, total };
  }
  // Thirds never end: here a last digit gives way, so that the sum is right.
  const parts = partsOf(
    terms.map(({ score, weight }) => score * weight),
    MOST_PLACES,
  );
  return { places: MOST_PLACES, parts, total: sumOf(parts, MOST_PLACES) };
}

function sumOf(parts: readonly number[], places: number): number {
  return roundedTo(
    parts.reduce((sum, part) => sum + part, 0),
    places,
  );
}

/** Rounds so that the parts add up to their rounded sum (largest remainder method). */
function partsOf(exact: readonly number[], places: number): number[] {
  const unit = 10 ** places;
  const units = exact.map((part) => Math.floor(part * unit));
  const total = Math.round(exact.reduce((sum, part) => sum + part, 0) * unit);
  const missing = total - units.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((part, at) => ({ at, remainder: part * unit - (units[at] ?? 0) }))
    .sort((one, other) => other.remainder - one.remainder || one.at - other.at);
  const raised = new Set(byRemainder.slice(0, missing).map(({ at }) => at));
  return units.map((part, at) => (part + (raised.has(at) ? 1 : 0)) / unit + 0);
}
