import { ReadingPart } from "@/app/(signed-in)/_components/reading/reading-part";
import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { InstrumentHistory, InstrumentVersion } from "@/lib/instrument/version-queries";

/** All published versions, each with its calibrations. */
export async function HistoryPart({ history }: { history: InstrumentHistory }) {
  const t = await getTranslations("instrument");
  const figures = await getFigures();
  const { smallestGroup, versions } = history;
  return (
    <ReadingPart id="history" title={t("history.title")} lead={t("history.lead")}>
      <DataTable
        caption={t("history.caption")}
        head={[
          ...[t("history.version"), t("history.published"), t("history.items")],
          ...[t("history.people"), t("history.calibrations")],
        ]}
        rows={versions.map((one) => ({
          key: String(one.version),
          cells: [
            one.version,
            figures.shortDay(one.publishedOn),
            one.items,
            one.people ?? t("reliability.few", { smallestGroup }),
            <Calibrations key="calibrations" version={one} />,
          ],
        }))}
      />
    </ReadingPart>
  );
}

async function Calibrations({ version }: { version: InstrumentVersion }) {
  const t = await getTranslations("instrument.history");
  const figures = await getFigures();
  if (version.calibrations.length === 0)
    return <span className="text-muted">{t("uncalibrated")}</span>;
  return (
    <ul>
      {version.calibrations.map(({ number, day, people }) => (
        <li key={number}>{t("calibration", { number, day: figures.shortDay(day), people })}</li>
      ))}
    </ul>
  );
}
