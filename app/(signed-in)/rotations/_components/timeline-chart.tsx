import { ScrollRegion } from "@/app/_components/ui/scroll-region";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { addDays, daysBetween, type Day } from "@/lib/day";
import { monthsOf, quartersOf } from "@/lib/rotation/timeline";
import type { Timeline } from "@/lib/rotation/timeline-queries";
import { placeIn } from "./place";
import { ScrolledTo } from "./scrolled-to";
import { TimelineLegend } from "./timeline-legend";
import { TimelineRow, type RowWords } from "./timeline-row";
import { TurnMover } from "./turn-mover";

/** The share of the window that is visible to the left of today, where it has to scroll. */
const BEFORE_TODAY = 0.04;
/** So many names of months or quarters fit beside each other on paper. */
const MOST_ON_PAPER = 6;

/** All teams below each other, with their turns, months or quarters, and today. */
export async function TimelineChart(props: { timeline: Timeline; by: "month" | "quarter" }) {
  const { timeline, by } = props;
  const t = await getTranslations("timeline");
  const figures = await getFigures();
  const shortDay = remembered(figures.shortDay);
  const { window, lines } = timeline;
  const { at, place } = placeIn(window);
  const months = monthsOf(window);
  const ticks = by === "month" ? months : quartersOf(window);
  const everyOnPaper = Math.ceil(ticks.length / MOST_ON_PAPER);
  // A month's name needs space, even when the lines have to scroll.
  const width =
    by === "quarter" || months.length <= 3
      ? "min-w-3xl"
      : months.length > 12
        ? "min-w-[120rem]"
        : "min-w-[64rem]";
  const words: RowWords = {
    gap: t("gap"),
    quiet: t("quiet"),
    without: t("without"),
    describe: (bar, from, to) => t(`kind-${bar.kind}`, { from, to }),
    both: (from, to) => t("both", { from, to }),
    move: (name, from) => t("move", { name, from }),
  };
  const canMove = lines.some(({ steers, bars }) => steers && bars.some(({ move }) => move));
  return (
    <TurnMover
      days={daysBetween(window.startsOn, window.endsOn)}
      hint={canMove ? t("move-hint") : ""}
      told={t("move-told")}
    >
      <ScrollRegion label={t("title")}>
        <ScrolledTo share={at(timeline.today) / 100 - BEFORE_TODAY} />
        <table
          className={`w-full table-fixed border-collapse text-left text-sm ${width} print:min-w-0`}
        >
          <caption className="sr-only">{t("title")}</caption>
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky left-0 z-10 w-28 bg-canvas py-2 pr-4 font-medium text-muted sm:w-40 print:static"
              >
                {t("team")}
              </th>
              <th scope="col" className="py-2">
                <span className="sr-only">{t("turns")}</span>
                <svg className="h-5 w-full text-xs font-medium" aria-hidden>
                  {ticks.map((tick, count) => (
                    <svg
                      key={tick}
                      className={
                        count % everyOnPaper > 0 ? "print:hidden" : "print:overflow-visible"
                      }
                      {...place({
                        startsOn: tick,
                        endsOn: addDays(tick, by === "month" ? 30 : 90),
                      })}
                    >
                      <text y="14" className="fill-muted">
                        {by === "month"
                          ? figures.shortMonth(tick)
                          : t("quarter", {
                              quarter: Math.floor(Number(tick.slice(5, 7)) / 3) + 1,
                              year: tick.slice(0, 4),
                            })}
                      </text>
                    </svg>
                  ))}
                </svg>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <TimelineRow
                key={line.teamId}
                line={line}
                timeline={timeline}
                words={words}
                shortDay={shortDay}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <TimelineLegend />
    </TurnMover>
  );
}

// The same days repeat in every line, and formatting a day is slow.
function remembered(words: (day: Day) => string): (day: Day) => string {
  const known = new Map<Day, string>();
  return (day) => {
    const text = known.get(day) ?? words(day);
    known.set(day, text);
    return text;
  };
}
