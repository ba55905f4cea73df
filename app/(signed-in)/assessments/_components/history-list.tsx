import Link from "next/link";
import { LeaningScale } from "@/app/(signed-in)/_components/chart/leaning-scale";
import { VerdictBadge } from "@/app/(signed-in)/_components/result/verdict-badge";
import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { placesFor } from "@/lib/assessment/shown-figures";
import type { TimelineEntry } from "@/lib/assessment/timeline";
import type { OwnSharing } from "@/lib/sharing/own-queries";
import { LeaningChange } from "./leaning-change";

/** Every assessment with its leaning, its change since the previous one and who sees it. */
export async function HistoryList(props: { timeline: TimelineEntry[]; sharing: OwnSharing }) {
  const t = await getTranslations("home.history");
  const result = await getTranslations("result");
  const figures = await getFigures();
  const { timeline, sharing } = props;
  const head = [t("table.day"), t("table.leaning"), t("table.verdict"), t("table.change")];
  const rows = timeline.map(({ record, sinceBefore }) => {
    const { leaning, sem, verdict, band80 } = record.result.overall;
    const places = placesFor({ leaning, sem, verdict });
    const shown = {
      leaning: figures.points(leaning, places),
      low: figures.points(band80.low, places),
      high: figures.points(band80.high, places),
    };
    const label = result("scale.label", { ...shown, verdict: result(`verdict.${verdict}`) });
    const seen = sharing.map(({ name, shared }) => {
      const grade = shared.get(record.id)?.grade ?? "UNDECIDED";
      return { name, words: t(`shared.${grade}`) };
    });
    return {
      key: record.id,
      cells: [
        <Link
          key="day"
          href={`/assessments/${record.id}`}
          className="whitespace-nowrap underline underline-offset-4"
        >
          {figures.shortDay(record.day)}
        </Link>,
        <div key="scale" className="sm:min-w-48">
          <LeaningScale leaning={leaning} sem={sem} verdict={verdict} label={label} size="row" />
          <span className="text-xs text-muted tabular-nums">{t("figures", shown)}</span>
        </div>,
        <VerdictBadge key="verdict" verdict={verdict} provisional={record.provisional} />,
        <div key="change" className="sm:min-w-44">
          <LeaningChange step={sinceBefore} />
        </div>,
        ...(sharing.length > 0 ? [<Seen key="seen" seen={seen} />] : []),
      ],
    };
  });
  return (
    <Card title={t("listTitle")}>
      <DataTable
        caption={t("listTitle")}
        head={sharing.length > 0 ? [...head, t("table.shared")] : head}
        rows={rows}
      />
    </Card>
  );
}

/** What each reader of today sees of it, one line per reader. */
function Seen({ seen }: { seen: { name: string; words: string }[] }) {
  return seen.map(({ name, words }) => (
    <span key={name} className="block">
      {name}: {words}
    </span>
  ));
}
