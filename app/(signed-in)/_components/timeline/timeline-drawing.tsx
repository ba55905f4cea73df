import type { ReactNode } from "react";
import type { AxisWords } from "@/app/(signed-in)/_components/chart/trend-axes";
import { At, TrendFrame } from "@/app/(signed-in)/_components/chart/trend-chart";
import {
  heightOf,
  namedMonths,
  onlyOn,
  placesTooNarrow,
  shareOf,
  widthFor,
  type Place,
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
  const narrow = placesTooNarrow(first, last);
  if (narrow.length === 0) return <Drawing {...props} narrow={narrow} />;
  return (
    <ScrollRegion label={props.title} opensAtEnd>
      {narrow.map((place) => (
        <Room key={place} width={widthFor(first, last, place)} place={place} />
      ))}
      <Drawing {...props} narrow={narrow} />
    </ScrollRegion>
  );
}

/** Makes what is around it at least so wide in a place. */
function Room({ width, place }: { width: number; place: Place }) {
  return <svg width={width} height="0" className={`block ${onlyOn([place])}`} aria-hidden />;
}

function Drawing(props: DrawingProps & { narrow: Place[] }) {
  const { points, lanes, axis, narrow, words, chosen, hrefOf } = props;
  const at = (day: Day) => shareOf(day < axis.first ? axis.first : day, axis.first, axis.last);
  const marks = namedMonths(axis.first, axis.last).map(({ day, places }) => ({
    key: day,
    share: at(day),
    text: props.month(day),
    places,
  }));
  return (
    <TrendFrame
      title={props.title}
      text={props.text}
      words={words}
      marks={marks}
      below={lanesHeight(lanes)}
      hasLinks
    >
      {points.slice(1).map((point, place) => (
        <Join
          key={point.key}
          point={point}
          from={points[place] ?? point}
          at={(one) => at(one.day)}
        />
      ))}
      {points.map((point) => (
        <Pressed key={point.key} href={hrefOf(point.key)} label={point.label}>
          <PointWithRoom point={point} share={at(point.day)} isChosen={point.key === chosen} />
        </Pressed>
      ))}
      {narrow.length > 0 && <EndWords words={words} places={narrow} />}
      <Lanes
        lanes={lanes}
        at={at}
        axis={axis}
        narrow={narrow}
        chosen={chosen}
        link={pressedWith(hrefOf)}
      />
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
function EndWords({ words, places }: { words: AxisWords; places: Place[] }) {
  const style = "fill-muted text-[12px]";
  return (
    <g className={onlyOn(places)}>
      <text x="100%" y={heightOf(100) + 14} textAnchor="end" className={style}>
        {words.management}
      </text>
      <text x="100%" y={heightOf(-100) - 6} textAnchor="end" className={style}>
        {words.ic}
      </text>
    </g>
  );
}

function PointWithRoom(props: { point: TimelinePoint; share: number; isChosen: boolean }) {
  const { point, share, isChosen } = props;
  return (
    <>
      <At share={share}>
        <path
          d={`M-12 ${heightOf(100)}h24V${heightOf(-100)}h-24z`}
          className={isChosen ? "fill-sunken" : "fill-transparent hover:fill-sunken"}
        />
        {isChosen && (
          <circle cy={heightOf(point.leaning)} r="11" className="fill-none stroke-ink" />
        )}
      </At>
      <Point point={point} share={share} />
    </>
  );
}
