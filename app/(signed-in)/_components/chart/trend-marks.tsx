import type { Joint } from "@/lib/assessment/timeline";
import type { Day } from "@/lib/day";
import { bandAround, type Verdict } from "@/lib/scoring/leaning";
import { At } from "./trend-chart";
import { heightOf, percent } from "./trend-geometry";
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
  /** How many percent from the left of the plot. */
  at: (point: ChartPoint) => number;
}) {
  const { point, from, at } = props;
  const middle = (at(from) + at(point)) / 2;
  return (
    <g>
      {point.seam && (
        <>
          <line
            x1={percent(middle)}
            x2={percent(middle)}
            y1={heightOf(100)}
            y2={heightOf(-100)}
            className="stroke-line-strong"
            strokeDasharray="1 5"
          />
          <text
            x={percent(middle)}
            y={heightOf(100) - 5}
            textAnchor={middle > 90 ? "end" : "middle"}
            className="fill-muted text-[12px]"
          >
            {point.seam}
          </text>
        </>
      )}
      {point.joint !== "broken" && (
        <line
          x1={percent(at(from))}
          y1={heightOf(from.leaning)}
          x2={percent(at(point))}
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
export function Point({ point, share }: { point: ChartPoint; share: number }) {
  const ink = VERDICT_INK[point.verdict];
  const { low, high } = bandAround(point.leaning, point.sem);
  const y = heightOf(point.leaning);
  return (
    <At share={share}>
      <g className={point.isFaint ? "opacity-45" : undefined}>
        <rect
          x="-4"
          y={heightOf(high)}
          width="8"
          height={heightOf(low) - heightOf(high)}
          rx="4"
          className={`${ink.soft} ${ink.edge}`}
        />
        {point.verdict === "IC" && (
          <rect x="-5" y={y - 5} width="10" height="10" className={ink.full} />
        )}
        {point.verdict === "MANAGEMENT" && <circle cy={y} r="5.5" className={ink.full} />}
        {point.verdict === "UNDECIDED" && (
          <circle cy={y} r="4.5" className="fill-surface stroke-ink" strokeWidth="2" />
        )}
      </g>
    </At>
  );
}
