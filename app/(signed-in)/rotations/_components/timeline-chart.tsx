import { getTranslations } from "next-intl/server";
import { getFigures } from "@/app/_i18n/figures";
import { addDays, daysBetween } from "@/lib/day";
import { monthsOf, quartersOf } from "@/lib/rotation/timeline";
import type { Timeline } from "@/lib/rotation/timeline-queries";
import { placeIn } from "./place";
import { TimelineRow, type RowWords } from "./timeline-row";
import { TurnMover } from "./turn-mover";

/** All teams under one another, their turns side by side, with months or quarters and today. */
export async function TimelineChart(props: { timeline: Timeline; by: "month" | "quarter" }) {
  const { timeline, by } = props;
  const t = await getTranslations("timeline");
  const figures = await getFigures();
  const { window, lines } = timeline;
  const { place } = placeIn(window);
  const months = monthsOf(window);
  const ticks = by === "month" ? months : quartersOf(window);
  const isWide = by === "month" && months.length > 12;
  const words: RowWords = {
    ...{ gap: t("gap"), quiet: t("quiet"), without: t("without") },
    told: (bar, from, to) => t(`kind-${bar.kind}`, { from, to }),
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
      <div
        className="overflow-x-auto print:overflow-visible"
        tabIndex={0}
        role="region"
        aria-label={t("title")}
      >
        <table
          className={`w-full table-fixed border-collapse text-left text-sm ${isWide ? "min-w-[110rem]" : "min-w-3xl"} print:min-w-0`}
        >
          <caption className="pb-3 text-left text-muted">{t("legend")}</caption>
          <thead>
            <tr>
              <th scope="col" className="w-40 py-2 pr-4 font-medium text-muted">
                {t("team")}
              </th>
              <th scope="col" className="py-2">
                <span className="sr-only">{t("turns")}</span>
                <svg className="h-5 w-full text-xs font-medium" aria-hidden>
                  {ticks.map((tick) => (
                    <svg
                      key={tick}
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
              <TimelineRow key={line.teamId} {...{ line, timeline, words, figures }} />
            ))}
          </tbody>
        </table>
      </div>
    </TurnMover>
  );
}
