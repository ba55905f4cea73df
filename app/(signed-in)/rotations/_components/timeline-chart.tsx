import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { getFigures } from "@/app/_i18n/figures";
import { daysBetween, addDays } from "@/lib/day";
import type { Stretch } from "@/lib/rotation/slot";
import { monthsOf } from "@/lib/rotation/timeline";
import type { Timeline } from "@/lib/rotation/timeline-queries";

const LOOKS = {
  led: { box: "fill-ink", name: "fill-canvas" },
  offered: { box: "fill-muted", name: "fill-canvas" },
  planned: { box: "fill-surface stroke-line-strong", name: "fill-ink" },
  gap: { box: "fill-danger-soft stroke-danger [stroke-dasharray:4]", name: "fill-danger" },
};

/** All teams under one another, their turns side by side, with the months and today. Each turn is in words too. */
export async function TimelineChart({ timeline }: { timeline: Timeline }) {
  const t = await getTranslations("timeline");
  const figures = await getFigures();
  const { window, today, lines, names } = timeline;
  const length = daysBetween(window.startsOn, window.endsOn);
  const at = (day: string) =>
    (Math.min(length, Math.max(0, daysBetween(window.startsOn, day))) / length) * 100;
  const place = ({ startsOn, endsOn }: Stretch) => ({
    x: `${at(startsOn)}%`,
    width: `${at(endsOn) - at(startsOn)}%`,
  });
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("title")}>
      <table className="w-full min-w-3xl table-fixed border-collapse text-left text-sm">
        <caption className="pb-3 text-left text-muted">{t("legend")}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-40 py-2 pr-4 font-medium text-muted">
              {t("team")}
            </th>
            <th scope="col" className="py-2">
              <span className="sr-only">{t("turns")}</span>
              <svg className="h-5 w-full text-xs font-medium" aria-hidden>
                {monthsOf(window).map((month) => (
                  <svg key={month} {...place({ startsOn: month, endsOn: addDays(month, 30) })}>
                    <text y="14" className="fill-muted">
                      {figures.shortMonth(month)}
                    </text>
                  </svg>
                ))}
              </svg>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ teamId, teamName, bars, hasRotation }) => (
            <tr key={teamId} className="border-t border-line">
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
                  <span className="text-muted">{t(hasRotation ? "quiet" : "without")}</span>
                )}
                {bars.length > 0 && (
                  <svg className="h-8 w-full text-xs" aria-hidden>
                    {bars.map((bar) => (
                      <svg key={bar.key} {...place(bar)} className="overflow-hidden">
                        <rect width="100%" height="100%" rx="4" className={LOOKS[bar.kind].box} />
                        <text x="6" y="21" className={LOOKS[bar.kind].name}>
                          {bar.personId ? names.get(bar.personId) : t("gap")}
                        </text>
                      </svg>
                    ))}
                    <rect x={`${at(today)}%`} width="2" height="100%" className="fill-danger" />
                  </svg>
                )}
                <ol className="sr-only">
                  {bars.map((bar) => (
                    <li key={bar.key}>
                      {bar.personId ? names.get(bar.personId) : t("gap")}
                      {t(`kind-${bar.kind}`, {
                        from: figures.shortDay(bar.startsOn),
                        to: figures.shortDay(addDays(bar.endsOn, -1)),
                      })}
                    </li>
                  ))}
                </ol>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
