import type { Joint } from "@/lib/assessment/timeline";
import type { Day } from "@/lib/day";
import { bandAround, type Verdict } from "@/lib/scoring/leaning";
import { heightOf } from "./trend-geometry";
import { VERDICT_INK } from "./verdict-ink";

export type ChartPoint = {
  key: string;
  day: Day;
  leaning: number;
  sem: number;
  verdict: Verdict;
  /** Drawn lighter: perhaps answered in a hurry. */
  isFaint: boolean;
  /** How it is joined to the previous point; null for the first. */
  joint: Joint | null;
  /** The label of what starts between the previous point and this one; null when nothing does. */
  seam: string | null;
};

/** The line between two neighbours, and a labelled rule where a new version or new weights start. */
export function Join(props: {
  point: ChartPoint;
  from: ChartPoint;
  at: (point: ChartPoint) => number;
  /** The width of the drawing. */
  width: number;
}) {
  const { point, from, at, width } = props;
  const middle = (at(from) + at(point)) / 2;
  return (
    <g>
      {point.seam && (
        <>
          <line
            x1={middle}
            x2={middle}
            y1={heightOf(100)}
            y2={heightOf(-100)}
            className="stroke-line-strong"
            strokeDasharray="1 5"
          />
          <text
            x={middle}
            y={heightOf(100) - 5}
            textAnchor={middle > width - 60 ? "end" : "middle"}
            className="fill-muted text-[12px]"
          >
            {point.seam}
          </text>
        </>
      )}
      {point.joint !== "broken" && (
        <line
          x1={at(from)}
          y1={heightOf(from.leaning)}
          x2={at(point)}
          y2={heightOf(point.leaning)}
          className="stroke-line-strong"
          strokeWidth="1.5"
          strokeDasharray={point.joint === "bridged" ? "5 4" : undefined}
        />
      )}
    </g>
  );
}

/** A leaning with its band, in the shape and colour of its verdict. */
export function Point({ point, x }: { point: ChartPoint; x: number }) {
  const ink = VERDICT_INK[point.verdict];
  const { low, high } = bandAround(point.leaning, point.sem);
  const y = heightOf(point.leaning);
  return (
    <g className={point.isFaint ? "opacity-45" : ""}>
      <rect
        x={x - 4}
        y={heightOf(high)}
        width="8"
        height={heightOf(low) - heightOf(high)}
        rx="4"
        className={`${ink.soft} ${ink.edge}`}
      />
      {point.verdict === "IC" && (
        <rect x={x - 5} y={y - 5} width="10" height="10" className={ink.full} />
      )}
      {point.verdict === "MANAGEMENT" && <circle cx={x} cy={y} r="5.5" className={ink.full} />}
      {point.verdict === "UNDECIDED" && (
        <circle cx={x} cy={y} r="4.5" className="fill-surface stroke-ink" strokeWidth="2" />
      )}
    </g>
  );
}
