import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { TrackMark } from "@/app/_components/ui/track-mark";
import { getTranslations } from "@/app/_i18n/words";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { summaryOfWeeks, topOfHours } from "@/lib/trial/check-in/weeks-summary";
import type { Forecast } from "@/lib/trial/terms/input";
import { weeksOf } from "@/lib/trial/trial";
import { OpennessForm } from "./openness-form";
import { WeeksChart } from "./weeks-chart";

/** Energy and hours week by week against the forecast: a sentence, a picture, a table. */
export async function WeeksCard({ trial }: { trial: TrialDetail }) {
  const { pulses, forecast, opensPulses } = trial.story;
  if (!pulses || (pulses.length === 0 && !trial.isMine)) return null;
  if (pulses.length === 0 && trial.state !== "running") return null;
  const t = await getTranslations("check-in.curves");
  const means = summaryOfWeeks(pulses);
  const hours = pulses.flatMap(({ codingHours, peopleHours }) => [codingHours, peopleHours]);
  const mostHours = topOfHours([...hours, ...(forecast ? [forecast.codingHours] : [])]);
  const weeks = weeksOf({ startsOn: trial.startsOn, endsOn: trial.endsOn });
  return (
    <Card heading="h3" look="plain" title={t("title")}>
      {!means && <p className="text-muted">{t("none")}</p>}
      {means && (
        <>
          <p className="mb-4 max-w-prose">
            {forecast
              ? t("against", { count: pulses.length, ...means, ...expectedOf(forecast) })
              : t("summary", { count: pulses.length, ...means })}
          </p>
          <p className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
            <span className="flex items-center gap-2">
              <TrackMark track="IC" /> {t("technical")}
            </span>
            <span className="flex items-center gap-2">
              <TrackMark track="MANAGEMENT" /> {t("people")}
            </span>
            {forecast && <span>{t("dashed")}</span>}
          </p>
          <WeeksChart
            label={t("energy")}
            weekLabel={t("weekAxis")}
            weeks={weeks}
            least={1}
            most={5}
            forecast={forecast}
            points={pulses}
          />
          <WeeksChart
            label={t("hours")}
            weekLabel={t("weekAxis")}
            weeks={weeks}
            least={0}
            most={mostHours}
            forecast={forecast && { technical: forecast.codingHours, people: null }}
            points={pulses.map(({ week, codingHours, peopleHours }) => ({
              week,
              technical: codingHours,
              people: peopleHours,
            }))}
          />
          <Disclosure label={t("table")} className="mt-2">
            <DataTable
              caption={t("title")}
              head={["week", "technical", "people", "coding", "peopleHours", "other"].map((key) =>
                t(`head.${key}`),
              )}
              rows={pulses.map((each) => ({
                key: String(each.week),
                cells: [
                  ...[each.week, each.technical, each.people],
                  ...[each.codingHours, each.peopleHours, each.otherHours],
                ].map(String),
              }))}
            />
          </Disclosure>
        </>
      )}
      {trial.isMine && <OpennessForm trialId={trial.id} isOpen={opensPulses} />}
    </Card>
  );
}

function expectedOf({ technical, people, codingHours }: Forecast) {
  return { technicalExpected: technical, peopleExpected: people, hoursExpected: codingHours };
}
