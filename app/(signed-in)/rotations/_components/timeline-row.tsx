import { PageLink } from "@/app/_components/ui/page-link";
import type { Day } from "@/lib/day";
import type { Bar } from "@/lib/rotation/timeline";
import type { Timeline } from "@/lib/rotation/timeline-queries";
import { lastDayOf } from "@/lib/stretch";
import { BAR_LOOKS } from "./bar-looks";
import { placeIn } from "./place";

export type RowWords = {
  gap: string;
  quiet: string;
  without: string;
  describe: (bar: Bar, from: string, to: string) => string;
  both: (from: string, to: string) => string;
  move: (name: string, from: string) => string;
};

/**
 * One team's line: its turns as a picture in which its manager can move them, and in words. Names do not
 * fit into a picture on paper: there it has numbers, and the words are below it.
 */
export function TimelineRow(props: {
  line: Timeline["lines"][number];
  timeline: Timeline;
  words: RowWords;
  shortDay: (day: Day) => string;
}) {
  const { line, timeline, words, shortDay } = props;
  const { teamId, teamName, bars, overlaps, steers } = line;
  const { at, place } = placeIn(timeline.window);
  const nameOf = (bar: Bar) => (bar.personId && timeline.names.get(bar.personId)) || words.gap;
  const drawn = (bar: Bar, position: number) => (
    <svg key={bar.key} {...place(bar)} className="overflow-hidden" aria-hidden>
      <rect width="100%" height="100%" rx="4" className={BAR_LOOKS[bar.kind].box} />
      <text x="6" y="21" className={`${BAR_LOOKS[bar.kind].name} print:hidden`}>
        {nameOf(bar)}
      </text>
      <text
        x="50%"
        y="21"
        textAnchor="middle"
        className={`${BAR_LOOKS[bar.kind].name} hidden print:inline`}
      >
        {position + 1}
      </text>
    </svg>
  );
  return (
    <tr className="border-t border-line print:break-inside-avoid">
      <th
        scope="row"
        className="sticky left-0 z-10 bg-canvas py-2 pr-4 font-medium print:static print:pt-4 print:align-top"
      >
        <PageLink href={`/teams/${teamId}/rotation`} className="underline underline-offset-4">
          {teamName}
        </PageLink>
      </th>
      <td className="py-2">
        {bars.length === 0 && (
          <span className="sticky left-28 inline-block text-muted sm:left-40">
            {line.hasRotation ? words.quiet : words.without}
          </span>
        )}
        {bars.length > 0 && (
          <svg className="h-8 w-full text-xs">
            {bars.map((bar, position) =>
              bar.move && steers ? (
                <a
                  key={bar.key}
                  href={`/teams/${teamId}/rotation/turns/${bar.move.slot}`}
                  data-days={bar.move.days}
                  aria-label={words.move(nameOf(bar), shortDay(bar.startsOn))}
                  className="cursor-ew-resize touch-none"
                >
                  {drawn(bar, position)}
                </a>
              ) : (
                drawn(bar, position)
              ),
            )}
            <g aria-hidden>
              {overlaps.map((shared) => (
                <rect key={shared.startsOn} {...place(shared)} height="5" className="fill-good" />
              ))}
              <rect x={`${at(timeline.today)}%`} width="2" height="100%" className="fill-danger" />
            </g>
          </svg>
        )}
        <ol className="sr-only print:not-sr-only print:list-inside print:list-decimal print:pt-1">
          {bars.map((bar) => (
            <li key={bar.key}>
              {nameOf(bar)}
              {words.describe(bar, shortDay(bar.startsOn), shortDay(lastDayOf(bar)))}
            </li>
          ))}
          {overlaps.map((shared) => (
            <li key={shared.startsOn} className="print:list-none">
              {words.both(shortDay(shared.startsOn), shortDay(lastDayOf(shared)))}
            </li>
          ))}
        </ol>
      </td>
    </tr>
  );
}
