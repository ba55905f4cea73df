import { getFormatter, getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import type { SharingDecision } from "@/lib/sharing/own-sharing";

/** Every choice that was made, the latest first. None is ever rewritten. */
export async function Decisions({ decisions }: { decisions: SharingDecision[] }) {
  const t = await getTranslations("privacy.decisions");
  const grades = await getTranslations("sharing.grade");
  const figures = await getFigures();
  const format = await getFormatter();
  if (decisions.length === 0) return null;
  return (
    <Card title={t("title")}>
      <DataTable
        caption={t("title")}
        head={[t("when"), t("assessment"), t("reader"), t("grade"), t("holds")]}
        rows={decisions.map((one) => ({
          key: one.id,
          cells: [
            format.dateTime(one.decidedAt, { dateStyle: "medium", timeStyle: "short" }),
            figures.shortDay(one.assessmentDay),
            one.reader,
            grades(one.grade),
            one.holds ? t("yes") : t("no"),
          ],
        }))}
      />
    </Card>
  );
}
