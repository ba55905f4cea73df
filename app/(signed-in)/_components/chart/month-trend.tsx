import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { TrendPoint } from "@/lib/team/trend";
import { AtEachWidth, TrendFrame } from "./trend-chart";
import { heightOf, namedMonths, placeOf } from "./trend-geometry";

type MonthPoint = Omit<TrendPoint, "sem">;

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
  const draw = (width: number) => {
    const at = (day: string) => placeOf(day, dayOf(first), dayOf(last), width);
    const marks = namedMonths(dayOf(first), dayOf(last), width, every).map((day) => ({
      key: day,
      x: at(day),
      text: figures.shortMonth(day),
      below: peopleIn.get(day),
    }));
    return (
      <TrendFrame title={title} text={text} width={width} words={words} marks={marks}>
        {points.slice(1).map((point, place) => (
          <MonthJoin key={point.month} point={point} from={points[place] ?? point} at={at} />
        ))}
        {points.map((point) => (
          <MonthMean key={point.month} point={point} x={at(dayOf(point))} />
        ))}
      </TrendFrame>
    );
  };
  return <AtEachWidth draw={draw} />;
}

/** The line from the month before; dashed over a bridge, none where the two cannot be compared. */
function MonthJoin(props: { point: MonthPoint; from: MonthPoint; at: (day: string) => number }) {
  const { point, from, at } = props;
  if (!point.joined) return null;
  return (
    <line
      x1={at(dayOf(from))}
      y1={heightOf(from.mean)}
      x2={at(dayOf(point))}
      y2={heightOf(point.mean)}
      className="stroke-ink"
      strokeWidth="1.5"
      strokeDasharray={point.bridged ? "5 4" : undefined}
    />
  );
}

function MonthMean({ point, x }: { point: MonthPoint; x: number }) {
  const { low, high } = point.band80;
  return (
    <g>
      <rect
        x={x - 4}
        width="8"
        y={heightOf(high)}
        height={heightOf(low) - heightOf(high)}
        rx="4"
        className="fill-surface stroke-line-strong"
      />
      <circle cx={x} cy={heightOf(point.mean)} r="4" className="fill-ink" />
    </g>
  );
}
