import type { ReactNode } from "react";
import { At } from "@/app/(signed-in)/_components/chart/trend-chart";
import {
  onlyOn,
  percent,
  TREND,
  type Place,
} from "@/app/(signed-in)/_components/chart/trend-geometry";
import type { Lane } from "@/lib/career/timeline";
import type { Day } from "@/lib/day";

/** A lane with what is on it. `label` is read out; `text` stands in the bar where there is room. */
export type DrawnLane = {
  lane: Lane;
  name: string;
  things: { key: string; startsOn: Day; endsOn: Day | null; label: string; text: string }[];
};

const LANE = 42;
const NAME = 13;
const BAR = 22;
/** The least width of a bar in percent: a day of some years would not be seen. */
const LEAST = 0.8;

const INK: Record<Lane, string> = {
  HANDS_ON: "fill-ic-soft stroke-ic",
  LEADING: "fill-mg-soft stroke-mg",
  TRIALS: "fill-sunken stroke-ink",
  DECISIONS: "fill-surface stroke-ink",
  VERSIONS: "fill-sunken stroke-line-strong",
};

/** The height of the lanes below the axes. */
export function lanesHeight(lanes: readonly DrawnLane[]): number {
  return lanes.length * LANE + 8;
}

type Around = {
  /** How many percent from the left of the plot. */
  at: (day: Day) => number;
  axis: { first: Day; last: Day };
  /** Where the drawing is wider than its place. */
  narrow: Place[];
  chosen: string | null;
  link: (key: string, label: string, children: ReactNode) => ReactNode;
};

/** Lanes below each other, on the axis of the drawing above. */
export function Lanes({ lanes, ...around }: Around & { lanes: DrawnLane[] }) {
  return (
    <g>
      {lanes.map(({ lane, name, things }, place) => {
        const top = TREND.height + 6 + place * LANE;
        return (
          <g key={lane}>
            <LaneName name={name} top={top} around={around} />
            {things.map((thing) =>
              around.link(
                thing.key,
                thing.label,
                lane === "DECISIONS" ? (
                  <Diamond thing={thing} top={top} around={around} />
                ) : (
                  <Bar thing={thing} lane={lane} top={top} around={around} />
                ),
              ),
            )}
          </g>
        );
      })}
    </g>
  );
}

type Drawn = { thing: DrawnLane["things"][number]; top: number; around: Around };

/** The name of a lane, at both of its ends where only one of them is shown at a time. */
function LaneName({ name, top, around }: { name: string; top: number; around: Around }) {
  const ground = top + NAME + BAR + 4;
  return (
    <>
      <line x2="100%" y1={ground} y2={ground} className="stroke-line" />
      <text y={top + NAME - 3} className="fill-muted text-[12px]">
        {name}
      </text>
      {around.narrow.length > 0 && (
        <text
          x="100%"
          y={top + NAME - 3}
          textAnchor="end"
          className={`fill-muted text-[12px] ${onlyOn(around.narrow)}`}
        >
          {name}
        </text>
      )}
    </>
  );
}

function Bar({ thing, lane, top, around }: Drawn & { lane: Lane }) {
  const { at, axis, chosen } = around;
  const { key, startsOn, endsOn, text } = thing;
  const from = at(startsOn);
  const to = at(endsOn === null || endsOn > axis.last ? axis.last : endsOn);
  const place = { x: percent(from), y: top + NAME, height: BAR };
  const width = percent(Math.max(LEAST, to - from));
  return (
    <>
      <rect
        {...place}
        width={width}
        rx="4"
        strokeWidth={key === chosen ? 2.5 : 1}
        className={`${INK[lane]} hover:opacity-80`}
      />
      <foreignObject {...place} width={width} className="pointer-events-none">
        <p className="truncate px-1.5 text-[12px]/[22px] text-ink">{text}</p>
      </foreignObject>
    </>
  );
}

function Diamond({ thing, top, around }: Drawn) {
  const { at, chosen } = around;
  const y = top + NAME + BAR / 2;
  return (
    <At share={at(thing.startsOn)}>
      <path d={`M-12 ${y - 12}h24v24h-24z`} className="fill-transparent" />
      <path
        d={`M0 ${y - 8}l8 8l-8 8l-8 -8z`}
        strokeWidth={thing.key === chosen ? 3 : 1.5}
        className={INK.DECISIONS}
      />
    </At>
  );
}
