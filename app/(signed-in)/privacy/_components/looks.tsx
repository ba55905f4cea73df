import { getFormatter, getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import type { OwnLook } from "@/lib/sharing/history-queries";

/** Who looked at one's record: when, at what, by which door. */
export async function Looks({ looks }: { looks: OwnLook[] }) {
  const t = await getTranslations("privacy.looks");
  const grades = await getTranslations("sharing.grade");
  const figures = await getFigures();
  const format = await getFormatter();
  return (
    <Card title={t("title")} id="looks">
      <p className="mb-3 text-sm text-muted">{looks.length > 0 ? t("text") : t("none")}</p>
      {looks.length > 0 && (
        <DataTable
          caption={t("title")}
          head={[t("when"), t("who"), t("door"), t("what")]}
          rows={looks.map(({ at, reader, door, assessments }) => ({
            key: `${at.toISOString()} ${reader} ${door}`,
            cells: [
              format.dateTime(at, { dateStyle: "medium", timeStyle: "short" }),
              reader,
              t(`doors.${door}`),
              assessments
                .map(({ day, grade }) => `${figures.shortDay(day)} (${grades(grade)})`)
                .join(", "),
            ],
          }))}
        />
      )}
    </Card>
  );
}
