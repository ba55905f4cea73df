import { ResultView } from "@/app/(signed-in)/_components/result/result-view";
import { Card } from "@/app/_components/ui/card";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { Notice } from "@/app/_components/ui/notice";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { isFull } from "@/lib/assessment/policy";
import type { SharedRecord } from "@/lib/sharing/shared-record";
import { EarlierRecords } from "./earlier-records";

/** The record of a person as another reader sees it; the mirror uses the same component. */
export async function PersonRecord({ record }: { record: SharedRecord }) {
  const t = await getTranslations("sharing");
  const figures = await getFigures();
  const { person, participation, shown } = record;
  // A quick form never stands in for a full verdict: it is one of the others, where there is a full one.
  const latest = shown.find((one) => isFull(one.record)) ?? shown[0];
  const earlier = shown.filter((one) => one !== latest);
  const name = person.name;
  return (
    <div className="space-y-6">
      {participation && (
        <p className="text-muted">
          {participation.lastAnswered
            ? t("record.answered", {
                name,
                month: figures.month(`${participation.lastAnswered}-01`),
              })
            : t("record.unanswered", { name })}
        </p>
      )}
      {latest ? (
        <section className="space-y-4">
          <div className="flex flex-wrap items-baseline justify-between gap-3">
            <h2 className="text-lg font-semibold">{t("record.latest")}</h2>
            <p className="text-sm text-muted">{figures.day(latest.record.day)}</p>
          </div>
          <ResultView {...latest} />
          <Notice>{t(`record.withheld.${latest.grade}`, { name })}</Notice>
        </section>
      ) : (
        <EmptyState title={t("record.nothing", { name })}>{t("record.nothingText")}</EmptyState>
      )}
      {latest && earlier.length > 0 && (
        <Card title={t("record.earlier")}>
          <EarlierRecords latest={latest} earlier={earlier} />
        </Card>
      )}
      <p className="text-sm text-muted">{t("record.logged", { name })}</p>
    </div>
  );
}
