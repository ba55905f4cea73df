import { heightOf, TREND } from "./trend-geometry";

const LEVELS = [100, 50, 0, -50, -100];
const WORD = "fill-muted text-[12px]";

/** The words of the axes, in the reader's language. */
export type AxisWords = {
  /** What is drawn upwards and what to the right. */
  leaning: string;
  time: string;
  ic: string;
  management: string;
  level: (points: number) => string;
};

/** What stands below the plot at a place: a month, and on a second line what belongs to it. */
export type AxisMark = { key: string; x: number; text: string; below?: string };

/** The two named axes of a drawing: leaning upwards, from IC to Management, and time to the right. */
export function TrendAxes(props: { width: number; words: AxisWords; marks: AxisMark[] }) {
  const { width, words, marks } = props;
  const { left, right, height, bottom } = TREND;
  const ground = height - bottom;
  return (
    <g>
      <text x="0" y="12" className={WORD}>
        {words.leaning}
      </text>
      {LEVELS.map((level) => (
        <g key={level}>
          <line
            x1={left}
            x2={width - right}
            y1={heightOf(level)}
            y2={heightOf(level)}
            className={level === 0 ? "stroke-line-strong" : "stroke-line"}
          />
          <text
            x={left - 8}
            y={heightOf(level) + 4}
            textAnchor="end"
            className={`${WORD} tabular-nums`}
          >
            {words.level(level)}
          </text>
        </g>
      ))}
      <circle cx={left + 7} cy={heightOf(100) + 12} r="4.5" className="fill-mg" />
      <text x={left + 18} y={heightOf(100) + 16} className="fill-ink text-[12px] font-medium">
        {words.management}
      </text>
      <rect x={left + 3} y={heightOf(-100) - 16} width="8" height="8" className="fill-ic" />
      <text x={left + 18} y={heightOf(-100) - 8} className="fill-ink text-[12px] font-medium">
        {words.ic}
      </text>
      {marks.map(({ key, x, text, below }) => (
        <g key={key}>
          <line x1={x} x2={x} y1={ground} y2={ground + 4} className="stroke-line-strong" />
          <text x={x} y={ground + 17} textAnchor="middle" className={WORD}>
            {text}
          </text>
          {below && (
            <text x={x} y={ground + 31} textAnchor="middle" className={WORD}>
              {below}
            </text>
          )}
        </g>
      ))}
      <text x={width - right} y={height - 2} textAnchor="end" className={WORD}>
        {words.time}
      </text>
    </g>
  );
}
