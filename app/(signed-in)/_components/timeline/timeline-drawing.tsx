import type { ReactNode } from "react";
import type { AxisWords } from "@/app/(signed-in)/_components/chart/trend-axes";
import { AtEachWidth, TrendFrame } from "@/app/(signed-in)/_components/chart/trend-chart";
import {
  heightOf,
  namedMonths,
  placeOf,
  TREND,
  widthFor,
} from "@/app/(signed-in)/_components/chart/trend-geometry";
import { Join, Point } from "@/app/(signed-in)/_components/chart/trend-marks";
import { PageLink } from "@/app/_components/ui/page-link";
import { ScrollRegion } from "@/app/_components/ui/scroll-region";
import type { Day } from "@/lib/day";
import { Lanes, lanesHeight, type DrawnLane } from "./timeline-lanes";
import type { TimelinePoint } from "./timeline-points";

type DrawingProps = {
  points: TimelinePoint[];
  lanes: DrawnLane[];
  axis: { first: Day; last: Day };
  title: string;
  text: string;
  words: AxisWords;
  month: (day: Day) => string;
  /** The key of what is read at the moment, and the link that reads another; null where none does. */
  chosen: string | null;
  hrefOf: (key: string) => string | null;
};

/**
 * Scores over the years with their bands, and below them on the same axis roles, trials, decisions and
 * versions. Each that can be read is a link. What is wider than its place opens at the latest point.
 */
export function TimelineDrawing(props: DrawingProps) {
  const { first, last } = props.axis;
  return (
    <AtEachWidth
      draw={(place) => {
        const width = widthFor(first, last, place);
        const drawing = <Drawing {...props} width={width} isWide={width > place} />;
        if (width === place) return drawing;
        return (
          <ScrollRegion label={props.title} opensAtEnd>
            {drawing}
          </ScrollRegion>
        );
      }}
    />
  );
}

function Drawing(props: DrawingProps & { width: number; isWide: boolean }) {
  const { points, lanes, axis, width, isWide, words, chosen, hrefOf } = props;
  const at = (day: Day) =>
    placeOf(day < axis.first ? axis.first : day, axis.first, axis.last, width);
  const marks = namedMonths(axis.first, axis.last, width).map((day) => ({
    key: day,
    x: at(day),
    text: props.month(day),
  }));
  return (
    <TrendFrame
      title={props.title}
      text={props.text}
      width={width}
      words={words}
      marks={marks}
      below={lanesHeight(lanes)}
      isWide={isWide}
      hasLinks
    >
      {isWide && <EndWords width={width} words={words} />}
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
        <Pressed key={point.key} href={hrefOf(point.key)} label={point.label}>
          <PointWithRoom point={point} x={at(point.day)} isChosen={point.key === chosen} />
        </Pressed>
      ))}
      <Lanes lanes={lanes} at={at} axis={axis} chosen={chosen} link={pressedWith(hrefOf)} />
    </TrendFrame>
  );
}

const pressedWith = (hrefOf: (key: string) => string | null) =>
  function link(key: string, label: string, children: ReactNode) {
    return (
      <Pressed key={`${key} ${label}`} href={hrefOf(key)} label={label}>
        {children}
      </Pressed>
    );
  };

function Pressed(props: { href: string | null; label: string; children: ReactNode }) {
  if (props.href === null)
    return (
      <g role="img" aria-label={props.label}>
        {props.children}
      </g>
    );
  return (
    <PageLink href={props.href} aria-label={props.label}>
      {props.children}
    </PageLink>
  );
}

/** The names of the tracks once more at the end that a phone shows first. */
function EndWords({ width, words }: { width: number; words: AxisWords }) {
  const x = width - TREND.right;
  const style = "fill-muted text-[12px]";
  return (
    <>
      <text x={x} y={heightOf(100) + 14} textAnchor="end" className={style}>
        {words.management}
      </text>
      <text x={x} y={heightOf(-100) - 6} textAnchor="end" className={style}>
        {words.ic}
      </text>
    </>
  );
}

function PointWithRoom(props: { point: TimelinePoint; x: number; isChosen: boolean }) {
  const { point, x, isChosen } = props;
  return (
    <>
      <path
        d={`M${x - 12} ${heightOf(100)}h24V${heightOf(-100)}h-24z`}
        className={isChosen ? "fill-sunken" : "fill-transparent hover:fill-sunken"}
      />
      <Point point={point} x={x} />
      {isChosen && (
        <circle cx={x} cy={heightOf(point.leaning)} r="11" className="fill-none stroke-ink" />
      )}
    </>
  );
}
