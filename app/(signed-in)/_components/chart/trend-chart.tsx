import { useId, type ReactNode } from "react";
import { LeaningAxis, TimeAxis, type AxisMark, type AxisWords } from "./trend-axes";
import { percent, TREND } from "./trend-geometry";

/**
 * The frame of a trend: its text alternative and its axes, around what is drawn in its plot. It is as wide
 * as its place, and its text always as large: so horizontal positions are in percent of the plot.
 * `below` is the height of what stands below the axes. One with links in it is a group, not a picture.
 */
export function TrendFrame(props: {
  title: string;
  text: string;
  words: AxisWords;
  marks: AxisMark[];
  children: ReactNode;
  below?: number;
  hasLinks?: boolean;
}) {
  const id = useId();
  const height = TREND.height + (props.below ?? 0);
  return (
    <div
      role={props.hasLinks ? "group" : "img"}
      aria-labelledby={`${id}-t ${id}-d`}
      className="relative"
    >
      <svg height={height} className="absolute w-full">
        <title id={`${id}-t`}>{props.title}</title>
        <desc id={`${id}-d`}>{props.text}</desc>
        <LeaningAxis words={props.words} />
      </svg>
      {/* The margins of TREND. */}
      <div className="ml-[56px] mr-[28px]">
        <svg height={height} className="relative block w-full overflow-visible">
          <TimeAxis marks={props.marks} />
          {props.children}
        </svg>
      </div>
    </div>
  );
}

/** What is drawn around a place of the plot, so many percent from its left. */
export function At({ share, children }: { share: number; children: ReactNode }) {
  return (
    <svg x={percent(share)} className="overflow-visible">
      {children}
    </svg>
  );
}
