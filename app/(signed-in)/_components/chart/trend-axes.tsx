import { heightOf, onlyOn, percent, TREND, type Place } from "./trend-geometry";

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

/**
 * What stands below the plot, so many percent from its left: a month, and on a second line what belongs
 * to it. Only in the places that have room for it.
 */
export type AxisMark = {
  key: string;
  share: number;
  text: string;
  below?: string;
  places: Place[];
};

/** The axis from IC to Management, named, with its levels as lines through the whole drawing. */
export function LeaningAxis({ words }: { words: AxisWords }) {
  const inside = TREND.left - 12;
  return (
    <g>
      <text x="0" y="12" className={WORD}>
        {words.leaning}
      </text>
      {LEVELS.map((level) => (
        <g key={level}>
          <line
            x1={inside}
            x2="100%"
            y1={heightOf(level)}
            y2={heightOf(level)}
            className={level === 0 ? "stroke-line-strong" : "stroke-line"}
          />
          <text
            x={inside - 8}
            y={heightOf(level) + 4}
            textAnchor="end"
            className={`${WORD} tabular-nums`}
          >
            {words.level(level)}
          </text>
        </g>
      ))}
      <circle cx={inside + 7} cy={heightOf(100) + 12} r="4.5" className="fill-mg" />
      <text x={inside + 18} y={heightOf(100) + 16} className="fill-ink text-[12px] font-medium">
        {words.management}
      </text>
      <rect x={inside + 3} y={heightOf(-100) - 16} width="8" height="8" className="fill-ic" />
      <text x={inside + 18} y={heightOf(-100) - 8} className="fill-ink text-[12px] font-medium">
        {words.ic}
      </text>
      <text x="100%" y={TREND.height - 2} textAnchor="end" className={WORD}>
        {words.time}
      </text>
    </g>
  );
}

/** The axis of time below a plot. */
export function TimeAxis({ marks }: { marks: AxisMark[] }) {
  const ground = TREND.height - TREND.bottom;
  return marks.map(({ key, share, text, below, places }) => (
    <g key={key} className={onlyOn(places)}>
      <line
        x1={percent(share)}
        x2={percent(share)}
        y1={ground}
        y2={ground + 4}
        className="stroke-line-strong"
      />
      <text x={percent(share)} y={ground + 17} textAnchor="middle" className={WORD}>
        {text}
      </text>
      {below && (
        <text x={percent(share)} y={ground + 31} textAnchor="middle" className={WORD}>
          {below}
        </text>
      )}
    </g>
  ));
}
