import { getTranslations } from "next-intl/server";
import { ReadingPart } from "@/app/(signed-in)/_components/reading/reading-part";
import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import type { InstrumentHistory } from "@/lib/assessment/version-queries";

/** All published versions. */
export async function HistoryPart({ history }: { history: InstrumentHistory }) {
  const t = await getTranslations("instrument");
  const figures = await getFigures();
  const { smallestGroup, versions } = history;
  return (
    <ReadingPart id="history" title={t("history.title")} lead={t("history.lead")}>
      <DataTable
        caption={t("history.caption")}
        head={[
          t("history.version"),
          t("history.published"),
          t("history.items"),
          t("history.people"),
        ]}
        rows={versions.map(({ version, publishedOn, items, people }) => ({
          key: String(version),
          cells: [
            version,
            figures.shortDay(publishedOn),
            items,
            people ?? t("reliability.few", { smallestGroup }),
          ],
        }))}
      />
    </ReadingPart>
  );
}
