import { useId } from "react";
import type { Day } from "@/lib/day";
import { bandAround, type Verdict } from "@/lib/scoring/leaning";
import { heightOf, placeOf, TREND } from "./trend-geometry";
import { VERDICT_INK } from "./verdict-ink";

export type TrendPoint = {
  key: string;
  day: Day;
  leaning: number;
  sem: number;
  verdict: Verdict;
  /** Drawn lighter: perhaps answered in a hurry. */
  isFaint: boolean;
};

/** Leanings over time with their bands. Only points of one stretch are joined: the others do not compare. */
export function TrendChart(props: {
  stretches: TrendPoint[][];
  title: string;
  text: string;
  words: { ic: string; management: string; first: string; last: string; ticks: string[] };
}) {
  const id = useId();
  const { stretches, words } = props;
  const points = stretches.flat();
  const first = points[0]?.day ?? "";
  const last = points.at(-1)?.day ?? "";
  const { width, height, left, right } = TREND;
  const at = (point: TrendPoint) => `${placeOf(point.day, first, last)} ${heightOf(point.leaning)}`;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
      className="w-full min-w-xl"
    >
      <title id={`${id}-t`}>{props.title}</title>
      <desc id={`${id}-d`}>{props.text}</desc>
      {[100, 50, 0, -50, -100].map((tick, place) => (
        <g key={tick}>
          <line
            x1={left}
            x2={width - right}
            y1={heightOf(tick)}
            y2={heightOf(tick)}
            className={tick === 0 ? "stroke-line-strong" : "stroke-line"}
          />
          <text
            x={left - 6}
            y={heightOf(tick) + 4}
            textAnchor="end"
            className="fill-muted text-[12px] tabular-nums"
          >
            {words.ticks[place]}
          </text>
        </g>
      ))}
      <circle cx={left + 7} cy={heightOf(100) + 12} r="4.5" className="fill-mg" />
      <text x={left + 17} y={heightOf(100) + 16} className="fill-ink text-[12px] font-medium">
        {words.management}
      </text>
      <rect x={left + 3} y={heightOf(-100) - 16} width="8" height="8" className="fill-ic" />
      <text x={left + 17} y={heightOf(-100) - 8} className="fill-ink text-[12px] font-medium">
        {words.ic}
      </text>
      {stretches.map((stretch) => (
        <path
          key={stretch[0]?.key}
          d={`M${stretch.map(at).join("L")}`}
          className="fill-none stroke-line-strong"
          strokeWidth="1.5"
        />
      ))}
      {points.map((point) => (
        <Point key={point.key} point={point} x={placeOf(point.day, first, last)} />
      ))}
      <text x={left} y={height - 8} className="fill-muted text-[12px]">
        {words.first}
      </text>
      {first !== last && (
        <text x={width - right} y={height - 8} textAnchor="end" className="fill-muted text-[12px]">
          {words.last}
        </text>
      )}
    </svg>
  );
}

function Point({ point, x }: { point: TrendPoint; x: number }) {
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
