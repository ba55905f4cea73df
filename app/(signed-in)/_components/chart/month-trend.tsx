import { TrackMark } from "@/app/_components/ui/track-mark";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { TrendPoint } from "@/lib/team/trend";

const ROW = 32;
const place = (leaning: number) => 50 + leaning * 0.46;
const middle = (row: number) => row * ROW + ROW / 2;

/** The trend of a group: one row per month, the latest on top, IC on the left, Management on the right. */
export async function MonthTrend(props: {
  points: Omit<TrendPoint, "sem">[];
  /** The label of the number of people; `n = 8` by default. */
  peopleAs?: (n: number) => string;
}) {
  const { points, peopleAs = (n: number) => `n = ${n}` } = props;
  const t = await getTranslations("team.trend");
  const figures = await getFigures();
  const rows = points.toReversed();
  const height = rows.length * ROW;
  return (
    <div
      className="grid grid-cols-[4.5rem_1fr_3rem] gap-x-2 sm:grid-cols-[4.5rem_1fr_4.5rem] sm:gap-x-3 text-sm text-muted"
      aria-hidden
    >
      <span />
      <div className="mb-2 flex flex-wrap justify-between gap-x-3">
        <span className="flex items-center gap-1.5">
          <TrackMark track="IC" /> {t("ic")}
        </span>
        <span className="flex items-center gap-1.5">
          {t("management")} <TrackMark track="MANAGEMENT" />
        </span>
      </div>
      <span />
      <div>
        {rows.map(({ month }) => (
          <div key={month} className="h-8 truncate leading-8">
            {figures.shortMonth(`${month}-01`)}
          </div>
        ))}
      </div>
      <svg width="100%" height={height} className="rounded-md bg-sunken">
        <line x1="50%" x2="50%" y1="0" y2={height} className="stroke-line-strong" />
        {rows.map(({ month, mean, band80, joined, bridged }, row) => (
          <g key={month}>
            <rect
              x={`${place(band80.low)}%`}
              width={`${place(band80.high) - place(band80.low)}%`}
              y={middle(row) - 7}
              height={14}
              rx={7}
              className="fill-surface stroke-line-strong"
            />
            {joined && rows[row + 1] && (
              <line
                x1={`${place(mean)}%`}
                y1={middle(row)}
                x2={`${place(rows[row + 1]?.mean ?? mean)}%`}
                y2={middle(row + 1)}
                className="stroke-ink"
                strokeWidth="1.5"
                strokeDasharray={bridged ? "4 4" : undefined}
              />
            )}
            <circle cx={`${place(mean)}%`} cy={middle(row)} r={4} className="fill-ink" />
          </g>
        ))}
      </svg>
      <div>
        {rows.map(({ month, n }) => (
          <div key={month} className="h-8 text-right leading-8">
            {peopleAs(n)}
          </div>
        ))}
      </div>
    </div>
  );
}
