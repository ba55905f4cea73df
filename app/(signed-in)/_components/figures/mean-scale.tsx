import type { MeanFigure } from "@/lib/release/figures";

const place = (points: number) => 50 + points * 0.46;

/** A mean with its band between IC (left) and Management (right). `label` is its text alternative. */
export function MeanScale({ figure, label }: { figure: MeanFigure; label: string }) {
  const { mean, low, high } = figure;
  return (
    <svg role="img" aria-label={label} className="block h-6 w-full min-w-24">
      <line x1="4%" x2="96%" y1="12" y2="12" className="stroke-line-strong" />
      <line x1="50%" x2="50%" y1="5" y2="19" className="stroke-line-strong" />
      <rect
        x={`${place(low)}%`}
        width={`${place(high) - place(low)}%`}
        y="8"
        height="8"
        rx="4"
        className="fill-sunken stroke-line-strong"
      />
      <circle cx={`${place(mean)}%`} cy="12" r="4.5" className="fill-ink" />
    </svg>
  );
}
