import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { TrendPoint } from "@/lib/team/trend";
import { At, TrendFrame } from "./trend-chart";
import { heightOf, namedMonths, percent, shareOf } from "./trend-geometry";

type MonthPoint = Omit<TrendPoint, "sem" | "afterGap">;

const dayOf = ({ month }: MonthPoint) => `${month}-01`;

/** The trend of a group: months from left to right, IC at the bottom, Management at the top. */
export async function MonthTrend(props: {
  title: string;
  /** The text alternative: a sentence, and where the table is. */
  text: string;
  points: MonthPoint[];
  /** The label of the number of people; `n = 8` by default. */
  peopleAs?: (n: number) => string;
  /** Every how many months there is a point: 1 by default. */
  every?: number;
}) {
  const { title, text, points, peopleAs = (n: number) => `n = ${n}`, every = 1 } = props;
  const t = await getTranslations("team.trend");
  const figures = await getFigures();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const peopleIn = new Map(points.map((point) => [dayOf(point), peopleAs(point.n)]));
  const words = {
    leaning: t("leaningAxis"),
    time: t("monthAxis"),
    ic: t("ic"),
    management: t("management"),
    level: (points: number) => figures.points(points),
  };
  const at = (day: string) => shareOf(day, dayOf(first), dayOf(last));
  const marks = namedMonths(dayOf(first), dayOf(last), every).map(({ day, places }) => ({
    key: day,
    share: at(day),
    text: figures.shortMonth(day),
    below: peopleIn.get(day),
    places,
  }));
  return (
    <TrendFrame title={title} text={text} words={words} marks={marks}>
      {points.slice(1).map((point, place) => (
        <MonthJoin key={point.month} point={point} from={points[place] ?? point} at={at} />
      ))}
      {points.map((point) => (
        <MonthMean key={point.month} point={point} share={at(dayOf(point))} />
      ))}
    </TrendFrame>
  );
}

/** The line from the month before; dashed over a bridge, none where the two cannot be compared. */
function MonthJoin(props: { point: MonthPoint; from: MonthPoint; at: (day: string) => number }) {
  const { point, from, at } = props;
  if (!point.joined) return null;
  return (
    <line
      x1={percent(at(dayOf(from)))}
      y1={heightOf(from.mean)}
      x2={percent(at(dayOf(point)))}
      y2={heightOf(point.mean)}
      className="stroke-ink"
      strokeWidth="1.5"
      strokeDasharray={point.bridged ? "5 4" : undefined}
    />
  );
}

function MonthMean({ point, share }: { point: MonthPoint; share: number }) {
  const { low, high } = point.band80;
  return (
    <At share={share}>
      <rect
        x="-4"
        width="8"
        y={heightOf(high)}
        height={heightOf(low) - heightOf(high)}
        rx="4"
        className="fill-surface stroke-line-strong"
      />
      <circle cy={heightOf(point.mean)} r="4" className="fill-ink" />
    </At>
  );
}
