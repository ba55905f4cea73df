import type { Day } from "@/lib/day";
import { figuresFromStored, type Figures } from "./figures";

/** A closed month of a scope, by its first day; null where the figure was withheld. */
export type ClosedMonth = { month: Day; figures: Figures | null };

/** A month as a point of a trend. */
export type FigurePoint = {
  /** `YYYY-MM` */
  month: string;
  /** At least so many people. */
  n: number;
  mean: number;
  band80: { low: number; high: number };
  /** False at a change of instrument or weights: the line is not drawn from the point before. */
  joined: boolean;
  /** Figures about groups are never bridged: that would need individual answers. */
  bridged: false;
};

/** A closed month from its stored form. */
export function closedMonthFrom(row: { month: Day; figures: unknown }): ClosedMonth {
  const { month, figures } = row;
  return { month, figures: figures === null ? null : figuresFromStored(figures) };
}

/** The months with a figure, the earliest first. `months`: the latest first. */
export function pointsFrom(months: readonly ClosedMonth[]): FigurePoint[] {
  const points: FigurePoint[] = [];
  let before: string | null = null;
  for (const { month, figures } of months.toReversed()) {
    if (!figures) continue;
    const { measure, people, leaning } = figures;
    const { mean, low, high } = leaning;
    const joined = before === measure;
    const band80 = { low, high };
    points.push({ month: month.slice(0, 7), n: people, mean, band80, joined, bridged: false });
    before = measure;
  }
  return points;
}
