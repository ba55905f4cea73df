import { useId } from "react";
import { heightOf, placeOf, TREND, WIDTHS } from "./trend-geometry";
import { Join, Point, type ChartPoint } from "./trend-marks";

type TrendProps = {
  points: ChartPoint[];
  title: string;
  text: string;
  words: { ic: string; management: string; first: string; last: string; ticks: string[] };
};

/**
 * Leanings over time with their bands; a bridge is dashed, and points that cannot be compared are
 * not joined. All of it is visible at once, on a phone too.
 */
export function TrendChart(props: TrendProps) {
  return (
    <>
      <div className="sm:hidden">
        <TrendDrawing {...props} width={WIDTHS.phone} />
      </div>
      <div className="max-sm:hidden">
        <TrendDrawing {...props} width={WIDTHS.wide} />
      </div>
    </>
  );
}

function TrendDrawing(props: TrendProps & { width: number }) {
  const id = useId();
  const { points, words, width } = props;
  const first = points[0]?.day ?? "";
  const last = points.at(-1)?.day ?? "";
  const { height, left, right } = TREND;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
      className="w-full"
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
      {points.slice(1).map((point, place) => (
        <Join
          key={point.key}
          point={point}
          from={points[place] ?? point}
          at={(one) => placeOf(one.day, first, last, width)}
          width={width}
        />
      ))}
      {points.map((point) => (
        <Point key={point.key} point={point} x={placeOf(point.day, first, last, width)} />
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
