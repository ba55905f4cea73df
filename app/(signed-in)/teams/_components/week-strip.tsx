import { WEEKS_BACK } from "@/lib/rotation/coverage";

const WIDTH = 3;
const HEIGHT = 14;

/** The weeks of a team from left to right: filled where somebody leads, with a line for today. */
export function WeekStrip({ weeks }: { weeks: boolean[] }) {
  const width = weeks.length * WIDTH;
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      className="max-w-full"
      aria-hidden
    >
      {weeks.map((isLed, week) => (
        <rect
          key={week}
          x={week * WIDTH}
          y={isLed ? 2 : 9}
          width={WIDTH - 1}
          height={isLed ? 10 : 3}
          className={isLed ? "fill-ink" : "fill-line-strong"}
        />
      ))}
      <rect x={WEEKS_BACK * WIDTH - 1} y={0} width={1} height={HEIGHT} className="fill-mg" />
    </svg>
  );
}
