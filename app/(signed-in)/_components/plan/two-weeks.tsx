import { TrackMark } from "@/app/_components/ui/track-mark";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import type { Range } from "@/lib/context/company-context";
import type { Ladder } from "@/lib/ladder/ladder";
import { twoWeeks, type Week } from "@/lib/plan/week";

const LOOKS = { IC: "border-ic", MANAGEMENT: "border-mg" } as const;

/** The same week in both roles, side by side; below each other on a phone. */
export async function TwoWeeks({ ladder, week }: { ladder: Ladder; week: Week }) {
  const t = await getTranslations("plan.week");
  const locale = await getLocale();
  const hours = (range: Range) => t("hours", range);
  return (
    <div className="grid gap-6 sm:grid-cols-2 sm:gap-8">
      {twoWeeks(ladder, week).map(({ rung, week: here }) => (
        <section
          key={rung.key}
          aria-label={rung.name[locale]}
          className={`border-t-2 pt-3 ${LOOKS[rung.track]}`}
        >
          <p className="mb-3 flex items-center gap-2 font-semibold">
            <TrackMark track={rung.track} />
            {rung.name[locale]}
          </p>
          {here ? (
            <dl className="space-y-2.5">
              {[
                [t("coding"), hours(here.coding)],
                [t("besides"), hours(here.besides)],
                [t("people"), here.reports ? t("reports", here.reports) : t("noReports")],
                [t("decides"), here.decides[locale]],
              ].map(([label, text]) => (
                <div key={label}>
                  <dt className="text-sm text-muted">{label}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          ) : (
            <p className="text-muted">{t("notHere")}</p>
          )}
        </section>
      ))}
    </div>
  );
}
