import { LeaningScale } from "@/app/(signed-in)/_components/chart/leaning-scale";
import { VerdictBadge } from "@/app/(signed-in)/_components/result/verdict-badge";
import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { placesFor } from "@/lib/assessment/shown-figures";
import type { TimelineEntry } from "@/lib/assessment/timeline";
import type { OwnSharing } from "@/lib/sharing/own-queries";
import { HistoryReaders } from "./history-readers";
import { LeaningChange } from "./leaning-change";

/** Every assessment with its leaning and its change since the previous one; above them who sees them. */
export async function HistoryList(props: { timeline: TimelineEntry[]; sharing: OwnSharing }) {
  const t = await getTranslations("home.history");
  const result = await getTranslations("result");
  const figures = await getFigures();
  const { timeline, sharing } = props;
  const rows = timeline.map(({ record, sinceBefore }) => {
    const { leaning, sem, verdict, band80 } = record.result.overall;
    const places = placesFor({ leaning, sem, verdict });
    const shown = {
      leaning: figures.points(leaning, places),
      low: figures.points(band80.low, places),
      high: figures.points(band80.high, places),
    };
    const label = result("scale.label", { ...shown, verdict: result(`verdict.${verdict}`) });
    return {
      key: record.id,
      cells: [
        <PageLink
          key="day"
          href={`/assessments/${record.id}`}
          className="whitespace-nowrap underline underline-offset-4"
        >
          {figures.shortDay(record.day)}
        </PageLink>,
        <div key="scale" className="sm:min-w-56">
          <LeaningScale leaning={leaning} sem={sem} verdict={verdict} label={label} size="row" />
          <span className="text-xs text-muted tabular-nums">{t("figures", shown)}</span>
        </div>,
        <VerdictBadge key="verdict" verdict={verdict} quick={record.form === "QUICK"} />,
        <div key="change" className="sm:min-w-44">
          <LeaningChange step={sinceBefore} />
        </div>,
      ],
    };
  });
  return (
    <Card title={t("listTitle")} id="list">
      <div className="mb-5 max-w-prose space-y-3 text-sm">
        <HistoryReaders sharing={sharing} assessmentIds={timeline.map(({ record }) => record.id)} />
        <ProvisionalNote timeline={timeline} />
      </div>
      <DataTable
        caption={t("listTitle")}
        head={[
          t("table.day"),
          <span key="leaning">
            {t("table.leaning")}{" "}
            <span className="font-normal max-sm:hidden">{t("table.ends")}</span>
          </span>,
          t("table.verdict"),
          t("table.change"),
        ]}
        rows={rows}
      />
    </Card>
  );
}

/** Says once, not on every row, that results are provisional. */
async function ProvisionalNote({ timeline }: { timeline: TimelineEntry[] }) {
  const count = timeline.filter(({ record }) => record.provisional).length;
  if (count === 0) return null;
  const t = await getTranslations("home.history");
  return (
    <p className="text-muted">
      {count === timeline.length ? t("provisional.all") : t("provisional.some", { count })}{" "}
      <PageLink href="/instrument#reliability" className="underline underline-offset-4">
        {t("why")}
      </PageLink>
    </p>
  );
}
