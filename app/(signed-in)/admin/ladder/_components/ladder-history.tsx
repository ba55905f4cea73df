import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { PublishedLadder } from "@/lib/ladder/queries";

/** Every published version: from when, by whom, why and from where. */
export async function LadderHistory({ history }: { history: PublishedLadder[] }) {
  const t = await getTranslations("ladder.editor");
  const figures = await getFigures();
  return (
    <Card title={t("history")}>
      <p className="mb-4 text-muted">{t("historyText")}</p>
      <DataTable
        caption={t("history")}
        head={[t("versionHead"), t("effective"), t("by"), t("reason"), t("sourceHead")]}
        rows={history.map(({ version, effectiveOn, setBy, reason, source }) => ({
          key: String(version),
          cells: [
            version,
            version === 1 ? t("start") : figures.shortDay(effectiveOn),
            version === 1 ? t("shipped") : (setBy ?? t("nobody")),
            reason,
            version === 1 ? t("shipped") : source,
          ],
        }))}
      />
    </Card>
  );
}
