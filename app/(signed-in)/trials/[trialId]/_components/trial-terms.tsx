import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { lastDayOf } from "@/lib/stretch";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { weeksOf } from "@/lib/trial/trial";

/** What the two sides agree on: person, dates, kind and hypothesis. */
export async function TrialTerms({ trial }: { trial: TrialDetail }) {
  const t = await getTranslations("trial");
  const figures = await getFigures();
  const isOpen = trial.state === "proposed" || trial.state === "lapsed";
  const rows = [
    [t("page.person"), trial.personName],
    [t("page.team"), trial.teamName],
    [t("page.manager"), trial.managerName ?? t("page.none")],
    [t("page.sponsor"), trial.sponsorName ?? t("page.none")],
    [t("page.kind"), `${t(`kind.${trial.kind}`)}. ${t(`kind.${trial.kind}-hint`)}`],
    [t("page.starts"), figures.day(trial.startsOn)],
    [t("page.ends"), figures.day(lastDayOf(trial))],
    [t("page.length"), t("page.weeks", { weeks: weeksOf(trial) })],
  ] as const;
  return (
    <Card heading="h3" look="plain" title={isOpen ? t("page.terms-open") : t("page.terms")}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm">
        {rows.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {trial.hypothesis && (
        <div className="mt-6 border-t border-line pt-5">
          <h4 className="font-medium">{t("page.hypothesis")}</h4>
          <p className="mt-2 whitespace-pre-line">{trial.hypothesis}</p>
          <p className="mt-2 text-sm text-muted">
            {t("page.hypothesis-who", { person: trial.personName })}
          </p>
        </div>
      )}
    </Card>
  );
}
