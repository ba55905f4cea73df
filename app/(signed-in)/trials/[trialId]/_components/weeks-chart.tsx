const WIDTH = 640;
const HEIGHT = 150;
const [LEFT, RIGHT, TOP, BOTTOM] = [28, 8, 10, 22];

type Point = { week: number; technical: number; people: number };

/** Two lines over the weeks: technical (blue, squares) and people (orange, discs); the forecast is dashed. */
export function WeeksChart(props: {
  label: string;
  weeks: number;
  /** Ends of the scale. */
  least: number;
  most: number;
  points: Point[];
  forecast: { technical: number; people: number | null } | null;
}) {
  const { weeks, least, most, points, forecast } = props;
  const x = (week: number) => LEFT + ((week - 1) / Math.max(1, weeks - 1)) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) =>
    TOP + (1 - Math.min(1, (value - least) / (most - least))) * (HEIGHT - TOP - BOTTOM);
  const line = (of: "technical" | "people") =>
    points.map((point) => `${x(point.week)},${y(point[of])}`).join(" ");
  const expected = (value: number | null, ink: string) =>
    value !== null && (
      <line
        x1={LEFT}
        x2={WIDTH - RIGHT}
        y1={y(value)}
        y2={y(value)}
        className={ink}
        strokeDasharray="4 5"
      />
    );
  return (
    <figure className="my-3">
      <figcaption className="text-sm text-muted">{props.label}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full" aria-hidden>
        {[least, most].map((value) => (
          <g key={value}>
            <line
              x1={LEFT}
              x2={WIDTH - RIGHT}
              y1={y(value)}
              y2={y(value)}
              className="stroke-line"
            />
            <text
              x={LEFT - 6}
              y={y(value) + 4}
              textAnchor="end"
              fontSize="12"
              className="fill-muted"
            >
              {value}
            </text>
          </g>
        ))}
        {[1, weeks].map((week) => (
          <text
            key={week}
            x={x(week)}
            y={HEIGHT - 4}
            textAnchor={week === 1 ? "start" : "end"}
            fontSize="12"
            className="fill-muted"
          >
            {week}
          </text>
        ))}
        {forecast && expected(forecast.technical, "stroke-ic")}
        {forecast && expected(forecast.people, "stroke-mg")}
        <polyline points={line("technical")} className="fill-none stroke-ic" strokeWidth="2" />
        <polyline points={line("people")} className="fill-none stroke-mg" strokeWidth="2" />
        {points.map(({ week, technical, people }) => (
          <g key={week}>
            <rect x={x(week) - 4} y={y(technical) - 4} width="8" height="8" className="fill-ic" />
            <circle cx={x(week)} cy={y(people)} r="4" className="fill-mg" />
          </g>
        ))}
      </svg>
    </figure>
  );
}
