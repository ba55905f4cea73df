const HEIGHT = 120;
const EDGE = 6;

type Point = { week: number; technical: number; people: number };

/**
 * Two lines over the weeks: technical (blue, squares) and people (orange, discs); the forecast is
 * dashed. What lies above the scale is drawn at its end, with its value. Horizontal in percent,
 * vertical in pixels: text and marks keep their size on any screen.
 */
export function WeeksChart(props: {
  /** The names of the axes: what is drawn upwards, and the weeks. */
  label: string;
  weekLabel: string;
  weeks: number;
  /** Ends of the scale. */
  least: number;
  most: number;
  points: Point[];
  forecast: { technical: number; people: number | null } | null;
}) {
  const { weeks, least, most, points, forecast } = props;
  const x = (week: number) => ((week - 1) / Math.max(1, weeks - 1)) * 100;
  const y = (value: number) =>
    EDGE + (1 - Math.min(1, (value - least) / (most - least))) * (HEIGHT - 2 * EDGE);
  const line = (of: "technical" | "people") =>
    points.map((point) => `${x(point.week)},${y(point[of])}`).join(" ");
  const level = (value: number, ink: string, dashes?: string) => (
    <line
      key={value}
      x2="100%"
      y1={y(value)}
      y2={y(value)}
      className={ink}
      strokeDasharray={dashes}
    />
  );
  const steady = { strokeWidth: 2, vectorEffect: "non-scaling-stroke" };
  return (
    <figure className="my-4">
      <figcaption className="mb-1 text-sm text-muted">{props.label}</figcaption>
      <div className="grid grid-cols-[1.5rem_1fr] gap-x-2 text-xs text-muted" aria-hidden>
        <div className="flex flex-col justify-between text-right leading-3">
          <span>{most}</span>
          <span>{least}</span>
        </div>
        <div className="px-1">
          <svg width="100%" height={HEIGHT} className="overflow-visible">
            {[least, most].map((value) => level(value, "stroke-line"))}
            {forecast && level(forecast.technical, "stroke-ic", "4 5")}
            {forecast?.people != null && level(forecast.people, "stroke-mg", "4 5")}
            <svg
              width="100%"
              height={HEIGHT}
              viewBox={`0 0 100 ${HEIGHT}`}
              preserveAspectRatio="none"
              className="overflow-visible fill-none"
            >
              <polyline points={line("technical")} className="stroke-ic" {...steady} />
              <polyline points={line("people")} className="stroke-mg" {...steady} />
            </svg>
            {points.map(({ week, technical, people }) => (
              <svg key={week} x={`${x(week)}%`} className="overflow-visible">
                <rect x="-4" y={y(technical) - 4} width="8" height="8" className="fill-ic" />
                <circle cy={y(people)} r="4" className="fill-mg" />
                {Math.max(technical, people) > most && (
                  <text y={EDGE - 8} textAnchor="middle" className="fill-muted">
                    {[technical, people].filter((value) => value > most).join(" / ")}
                  </text>
                )}
              </svg>
            ))}
          </svg>
        </div>
        <span />
        <div className="px-1">
          <svg width="100%" height="20" className="overflow-visible">
            {namedWeeks(weeks).map((week) => (
              <text key={week} x={`${x(week)}%`} y="16" textAnchor="middle" className="fill-muted">
                {week}
              </text>
            ))}
          </svg>
          <p className="text-right">{props.weekLabel}</p>
        </div>
      </div>
    </figure>
  );
}

/** The weeks that are named below the chart: the first, every fourth (or sixth) and the last. */
function namedWeeks(weeks: number): number[] {
  const step = weeks > 24 ? 6 : weeks > 8 ? 4 : 2;
  return Array.from({ length: weeks }, (_, at) => at + 1).filter(
    (week) => week === 1 || week === weeks || (week % step === 0 && weeks - week >= step / 2),
  );
}
