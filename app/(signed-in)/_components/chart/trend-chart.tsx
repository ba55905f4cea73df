import { useId, type ReactNode } from "react";
import { TrendAxes, type AxisMark, type AxisWords } from "./trend-axes";
import { TREND, WIDTHS } from "./trend-geometry";

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

/**
 * The frame of a trend: its text alternative and its axes, around what is drawn in it. `below` is the
 * height of what stands below the axes. One with links in it is a group, not a picture.
 */
export function TrendFrame(props: {
  title: string;
  text: string;
  width: number;
  words: AxisWords;
  marks: AxisMark[];
  children: ReactNode;
  below?: number;
  hasLinks?: boolean;
  /** Drawn at its full width, in a place that scrolls. */
  isWide?: boolean;
}) {
  const id = useId();
  return (
    <svg
      viewBox={`0 0 ${props.width} ${TREND.height + (props.below ?? 0)}`}
      role={props.hasLinks ? "group" : "img"}
      aria-labelledby={`${id}-t ${id}-d`}
      width={props.isWide ? props.width : undefined}
      className={props.isWide ? "block max-w-none" : "block w-full"}
    >
      <title id={`${id}-t`}>{props.title}</title>
      <desc id={`${id}-d`}>{props.text}</desc>
      <TrendAxes width={props.width} words={props.words} marks={props.marks} />
      {props.children}
    </svg>
  );
}
