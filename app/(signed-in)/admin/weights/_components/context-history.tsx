import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { DatedSetting } from "@/lib/context/queries";
import { DIMENSIONS } from "@/lib/scoring/instrument";

/** Every past setting: when, by whom, why. None is ever changed or deleted. */
export async function ContextHistory({ history }: { history: DatedSetting[] }) {
  const t = await getTranslations("weights");
  const dimension = await getTranslations("dimension");
  const figures = await getFigures();
  const format = await getFormatter();
  const setBy = ({ revision, setBy }: DatedSetting) =>
    revision === 1 ? t("shipped") : (setBy ?? t("nobody"));
  return (
    <Card title={t("history")}>
      <p className="mb-4 text-muted">{t("historyText")}</p>
      <DataTable
        caption={t("history")}
        head={[
          t("since"),
          t("size"),
          ...DIMENSIONS.map((name) => dimension(`names.${name}`)),
          t("by"),
          t("reason"),
        ]}
        rows={history.map((setting) => ({
          key: `${setting.size} ${setting.revision}`,
          cells: [
            setting.revision === 1
              ? t("start")
              : format.dateTime(setting.setAt, { dateStyle: "medium" }),
            t(`sizes.${setting.size}`),
            ...DIMENSIONS.map((name) => figures.hundredths(setting.weights[name])),
            setBy(setting),
            setting.reason,
          ],
        }))}
      />
    </Card>
  );
}
