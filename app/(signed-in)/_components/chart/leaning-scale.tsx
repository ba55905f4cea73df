import { BAND_Z, bandAround, type Verdict } from "@/lib/scoring/leaning";
import { VERDICT_INK } from "./verdict-ink";

/** The horizontal position of a leaning, with margins for the mark. */
function place(leaning: number): number {
  return 50 + leaning * 0.46;
}

const percent = (value: number) => `${value.toFixed(2)}%`;

const SIZES = {
  row: { box: "h-6", middle: 12, band: 8, mark: 5 },
  full: { box: "h-10", middle: 20, band: 14, mark: 8 },
};

/**
 * A leaning between IC (left) and Management (right) with its 80 % band and, shaded, the undecided
 * zone in the middle. `label` is its text alternative.
 */
export function LeaningScale(props: {
  leaning: number;
  sem: number;
  verdict: Verdict;
  size: "row" | "full";
  label: string;
}) {
  const { box, middle, band, mark } = SIZES[props.size];
  const ink = VERDICT_INK[props.verdict];
  const { low, high } = bandAround(props.leaning, props.sem);
  const zone = BAND_Z * props.sem * 0.46;
  const at = percent(place(props.leaning));
  return (
    <svg role="img" aria-label={props.label} className={`block w-full min-w-24 ${box}`}>
      <rect
        x={percent(50 - zone)}
        width={percent(2 * zone)}
        height="100%"
        className="fill-sunken"
        rx="3"
      />
      <line x1="4%" x2="96%" y1={middle} y2={middle} className="stroke-line-strong" />
      <line
        x1="50%"
        x2="50%"
        y1={middle - 7}
        y2={middle + 7}
        className="stroke-line-strong"
        strokeWidth="1"
      />
      <rect
        x={percent(place(low))}
        width={percent(place(high) - place(low))}
        y={middle - band / 2}
        height={band}
        rx={band / 2}
        className={`${ink.soft} ${ink.edge}`}
        strokeWidth="1"
      />
      {props.verdict === "IC" && (
        <rect
          x={at}
          y={middle - mark}
          width={2 * mark}
          height={2 * mark}
          transform={`translate(${-mark} 0)`}
          className={ink.full}
        />
      )}
      {props.verdict === "MANAGEMENT" && (
        <circle cx={at} cy={middle} r={mark + 0.5} className={ink.full} />
      )}
      {props.verdict === "UNDECIDED" && (
        <circle
          cx={at}
          cy={middle}
          r={mark}
          className="fill-surface stroke-ink"
          strokeWidth="2.5"
        />
      )}
    </svg>
  );
}
