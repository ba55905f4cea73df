import type { ReactNode } from "react";
import { TREND } from "@/app/(signed-in)/_components/chart/trend-geometry";
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
const LETTER = 6.6;

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
  at: (day: Day) => number;
  axis: { first: Day; last: Day };
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

/** The name of a lane at both of its ends: a phone shows only one of them at a time. */
function LaneName({ name, top, around }: { name: string; top: number; around: Around }) {
  const { at, axis } = around;
  const [left, right] = [at(axis.first), at(axis.last)];
  const isLong = right - left > 1_000;
  return (
    <>
      <line
        x1={left}
        x2={right}
        y1={top + NAME + BAR + 4}
        y2={top + NAME + BAR + 4}
        className="stroke-line"
      />
      <text x={left} y={top + NAME - 3} className="fill-muted text-[12px]">
        {name}
      </text>
      {isLong && (
        <text x={right} y={top + NAME - 3} textAnchor="end" className="fill-muted text-[12px]">
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
  const width = Math.max(6, to - from);
  const room = Math.floor((width - 12) / LETTER);
  return (
    <>
      <rect
        x={from}
        y={top + NAME}
        width={width}
        height={BAR}
        rx="4"
        strokeWidth={key === chosen ? 2.5 : 1}
        className={`${INK[lane]} hover:opacity-80`}
      />
      {room >= 4 && (
        <text x={from + 6} y={top + NAME + 15} className="fill-ink text-[12px]">
          {text.length <= room ? text : `${text.slice(0, room - 1)}…`}
        </text>
      )}
    </>
  );
}

function Diamond({ thing, top, around }: Drawn) {
  const { at, chosen } = around;
  const [x, y] = [at(thing.startsOn), top + NAME + BAR / 2];
  return (
    <>
      <path d={`M${x - 12} ${y - 12}h24v24h-24z`} className="fill-transparent" />
      <path
        d={`M${x} ${y - 8}l8 8l-8 8l-8 -8z`}
        strokeWidth={thing.key === chosen ? 3 : 1.5}
        className={INK.DECISIONS}
      />
    </>
  );
}
