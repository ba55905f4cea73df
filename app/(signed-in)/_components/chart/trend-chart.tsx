import { useId, type ReactNode } from "react";
import type { Day } from "@/lib/day";
import { TrendAxes, type AxisMark, type AxisWords } from "./trend-axes";
import { namedMonths, placeOf, TREND, WIDTHS } from "./trend-geometry";
import { Join, Point, type ChartPoint } from "./trend-marks";

type TrendProps = {
  points: ChartPoint[];
  title: string;
  text: string;
  words: AxisWords;
  month: (day: Day) => string;
};

/**
 * Leanings over time with their bands, from left to right; a bridge is dashed, and points that
 * cannot be compared are not joined. All of it is visible at once, on a phone too.
 */
export function TrendChart({ points, title, text, words, month }: TrendProps) {
  const first = points[0]?.day ?? "";
  const last = points.at(-1)?.day ?? "";
  const draw = (width: number) => {
    const at = (day: Day) => placeOf(day, first, last, width);
    return (
      <TrendFrame
        title={title}
        text={text}
        width={width}
        words={words}
        marks={namedMonths(first, last, width).map((day) => ({
          key: day,
          x: at(day < first ? first : day),
          text: month(day),
        }))}
      >
        {points.slice(1).map((point, place) => (
          <Join
            key={point.key}
            point={point}
            from={points[place] ?? point}
            at={(one) => at(one.day)}
            width={width}
          />
        ))}
        {points.map((point) => (
          <Point key={point.key} point={point} x={at(point.day)} />
        ))}
      </TrendFrame>
    );
  };
  return <AtEachWidth draw={draw} />;
}

/** A drawing for a phone, a tablet and a desk, of which only one is there at a time. */
export function AtEachWidth({ draw }: { draw: (width: number) => ReactNode }) {
  return (
    <>
      <div className="sm:hidden">{draw(WIDTHS.phone)}</div>
      <div className="max-sm:hidden lg:hidden">{draw(WIDTHS.tablet)}</div>
      <div className="max-lg:hidden">{draw(WIDTHS.desk)}</div>
    </>
  );
}

/** The frame of a trend: its text alternative and its axes, around what is drawn in it. */
export function TrendFrame(props: {
  title: string;
  text: string;
  width: number;
  words: AxisWords;
  marks: AxisMark[];
  children: ReactNode;
}) {
  const id = useId();
  return (
    <svg
      viewBox={`0 0 ${props.width} ${TREND.height}`}
      role="img"
      aria-labelledby={`${id}-t ${id}-d`}
      className="w-full"
    >
      <title id={`${id}-t`}>{props.title}</title>
      <desc id={`${id}-d`}>{props.text}</desc>
      <TrendAxes width={props.width} words={props.words} marks={props.marks} />
      {props.children}
    </svg>
  );
}
