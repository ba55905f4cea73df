import { getTranslations } from "next-intl/server";
import { LeaningScale } from "@/app/(signed-in)/_components/chart/leaning-scale";
import { ChangeFooting } from "@/app/(signed-in)/_components/result/change-footing";
import { ProvisionalMark } from "@/app/(signed-in)/_components/result/provisional-mark";
import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import type { OwnRecord } from "@/lib/assessment/own-record";
import { type Step, stepBetween } from "@/lib/assessment/timeline";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { measuresOf } from "@/lib/trial/measure";

/** The person's leaning before, after and four weeks after; a change is named only when it is reliable. */
export async function LeaningsCard(props: { trial: TrialDetail; records: OwnRecord[] }) {
  const { trial, records } = props;
  if (!trial.isMine || (trial.state !== "running" && !trial.hasEnded)) return null;
  const t = await getTranslations("check-in.leanings");
  const figures = await getFigures();
  const result = await getTranslations("result");
  const dates = { ...trial, endedEarlyOn: trial.overOn };
  const measures = measuresOf(records, dates);
  const { before } = measures;
  const stepTo = (record: OwnRecord) =>
    before && record !== before ? stepBetween(before, record) : null;
  const wordFor = (step: Step | null) => {
    if (!step?.comparable) return null;
    if (!step.difference.reliable) return t("no-change");
    return t("change", { points: figures.signedPoints(step.difference.points) });
  };
  return (
    <Card title={t("title")}>
      <p className="mb-4 max-w-prose text-sm text-muted">{t("lead")}</p>
      <ol className="divide-y divide-line">
        {(["before", "after", "washout"] as const).map((when) => {
          const record = measures[when];
          const step = record && stepTo(record);
          return (
            <li key={when} className="grid gap-2 py-3 sm:grid-cols-[10rem_1fr] sm:items-center">
              <p className="font-medium">
                {t(when)}
                <span className="block text-sm font-normal text-muted">
                  {record ? figures.day(record.day) : t("missing")}
                </span>
              </p>
              {record && (
                <div>
                  <LeaningScale
                    {...record.result.overall}
                    size="row"
                    label={result(`verdict.${record.verdict}`)}
                  />
                  <p className="text-sm text-muted">
                    {wordFor(step)} {record.provisional && <ProvisionalMark />}
                  </p>
                  {step && <ChangeFooting step={step} />}
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
