import Link from "next/link";
import type { Figures } from "@/app/_i18n/figures";
import { addDays } from "@/lib/day";
import type { Bar } from "@/lib/rotation/timeline";
import type { Timeline } from "@/lib/rotation/timeline-queries";
import { placeIn } from "./place";

const LOOKS = {
  led: { box: "fill-ink", name: "fill-canvas" },
  offered: { box: "fill-muted", name: "fill-canvas" },
  planned: { box: "fill-surface stroke-line-strong", name: "fill-ink" },
  gap: { box: "fill-danger-soft stroke-danger [stroke-dasharray:4]", name: "fill-danger" },
};

export type RowWords = {
  gap: string;
  quiet: string;
  without: string;
  told: (bar: Bar, from: string, to: string) => string;
  both: (from: string, to: string) => string;
  move: (name: string, from: string) => string;
};

/** One team's line: its turns as a picture, which its manager can move, and in words. */
export function TimelineRow(props: {
  line: Timeline["lines"][number];
  timeline: Timeline;
  words: RowWords;
  figures: Figures;
}) {
  const { line, timeline, words, figures } = props;
  const { teamId, teamName, bars, overlaps, steers } = line;
  const { at, place } = placeIn(timeline.window);
  const nameOf = (bar: Bar) => (bar.personId && timeline.names.get(bar.personId)) || words.gap;
  const drawn = (bar: Bar) => (
    <svg {...place(bar)} className="overflow-hidden" aria-hidden>
      <rect width="100%" height="100%" rx="4" className={LOOKS[bar.kind].box} />
      <text x="6" y="21" className={LOOKS[bar.kind].name}>
        {nameOf(bar)}
      </text>
    </svg>
  );
  return (
    <tr className="border-t border-line print:break-inside-avoid">
      <th scope="row" className="py-2 pr-4 font-medium">
        <Link
          href={`/teams/${teamId}/rotation`}
          className="underline underline-offset-4"
          prefetch={false}
        >
          {teamName}
        </Link>
      </th>
      <td className="py-2">
        {bars.length === 0 && (
          <span className="text-muted">{line.hasRotation ? words.quiet : words.without}</span>
        )}
        {bars.length > 0 && (
          <svg className="h-8 w-full text-xs">
            {bars.map((bar) =>
              bar.move && steers ? (
                <a
                  key={bar.key}
                  href={`/teams/${teamId}/rotation/turns/${bar.move.slot}`}
                  data-days={bar.move.days}
                  aria-label={words.move(nameOf(bar), figures.shortDay(bar.startsOn))}
                  className="cursor-ew-resize touch-none"
                >
                  {drawn(bar)}
                </a>
              ) : (
                <g key={bar.key}>{drawn(bar)}</g>
              ),
            )}
            {overlaps.map((shared) => (
              <rect
                key={shared.startsOn}
                {...place(shared)}
                height="5"
                className="fill-good"
                aria-hidden
              />
            ))}
            <rect
              x={`${at(timeline.today)}%`}
              width="2"
              height="100%"
              className="fill-danger"
              aria-hidden
            />
          </svg>
        )}
        <ol className="sr-only">
          {bars.map((bar) => (
            <li key={bar.key}>
              {nameOf(bar)}
              {words.told(
                bar,
                figures.shortDay(bar.startsOn),
                figures.shortDay(addDays(bar.endsOn, -1)),
              )}
            </li>
          ))}
          {overlaps.map(({ startsOn, endsOn }) => (
            <li key={startsOn}>
              {words.both(figures.shortDay(startsOn), figures.shortDay(addDays(endsOn, -1)))}
            </li>
          ))}
        </ol>
      </td>
    </tr>
  );
}
