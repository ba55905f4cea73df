import { addDays, monthOf, type Day } from "@/lib/day";
import { figuresFromStored, type Figures } from "./figures";

/** A closing of a scope, by its day; null where the figure was withheld. */
export type Closed = { closesOn: Day; figures: Figures | null };

/** A closing as a point of a trend. */
export type FigurePoint = {
  /** The last month before the closing, `YYYY-MM`. */
  month: string;
  /** At least so many people. */
  n: number;
  mean: number;
  band80: { low: number; high: number };
  /**
   * False where nothing may be drawn from the point before: after a closing without a figure, and at
   * a change of instrument or weights.
   */
  joined: boolean;
  /** Figures about groups are never bridged: that would need individual answers. */
  bridged: false;
};

/** A closing from its stored form. */
export function closedFrom(row: { closesOn: Day; figures: unknown }): Closed {
  const { closesOn, figures } = row;
  return { closesOn, figures: figures === null ? null : figuresFromStored(figures) };
}

/** A closing that has a figure. */
export type Newest = { closesOn: Day; figures: Figures };

/** The latest closing with a figure. */
export function newestOf(closings: readonly Closed[]): Newest | undefined {
  for (const { closesOn, figures } of closings) if (figures) return { closesOn, figures };
  return undefined;
}

/** The last month before a closing, which names it: `YYYY-MM`. */
export function monthBefore(closesOn: Day): string {
  return monthOf(addDays(closesOn, -1));
}

/** The closings with a figure, the earliest first. `closings`: the latest first. */
export function pointsFrom(closings: readonly Closed[]): FigurePoint[] {
  const points: FigurePoint[] = [];
  let before: string | null = null;
  for (const { closesOn, figures } of closings.toReversed()) {
    if (figures) {
      const { measure, people, leaning } = figures;
      const { mean, low, high } = leaning;
      const joined = before === measure;
      const month = monthBefore(closesOn);
      points.push({ month, n: people, mean, band80: { low, high }, joined, bridged: false });
    }
    before = figures?.measure ?? null;
  }
  return points;
}
