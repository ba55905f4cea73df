import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { DatedCalibration } from "@/lib/instrument/version-queries";
import { DIMENSIONS } from "@/lib/scoring/instrument";

/** The estimates of the newest calibration, each with its basis. */
export async function EstimatesTable({ calibration }: { calibration: DatedCalibration }) {
  const t = await getTranslations("instrument.estimates");
  const dimension = await getTranslations("dimension");
  const figures = await getFigures();
  const { number, day, people, dimensions } = calibration;
  const range = (interval: [number, number] | null) =>
    interval
      ? t("interval", {
          low: figures.hundredths(interval[0]),
          high: figures.hundredths(interval[1]),
        })
      : "";
  return (
    <div className="space-y-3">
      <DataTable
        caption={t("caption", { number, people, day: figures.day(day) })}
        showCaption
        head={[dimension("label"), t("n"), t("alpha"), t("omega"), t("retest")]}
        rows={DIMENSIONS.map((name) => {
          const found = dimensions[name];
          const cells = found
            ? [
                found.n,
                `${figures.hundredths(found.alpha)} ${range(found.alphaInterval)}`,
                found.omegaTotal === null ? t("noOmega") : figures.hundredths(found.omegaTotal),
                found.retest.r === null
                  ? t("noRetest")
                  : `${figures.hundredths(found.retest.r)} ${range(found.retest.interval)}, ${t("pairs", { pairs: found.retest.pairs })}`,
              ]
            : [t("tooFew"), "–", "–", "–"];
          return { key: name, cells: [dimension(`names.${name}`), ...cells] };
        })}
      />
      <p className="max-w-prose text-sm text-muted">{t("method")}</p>
    </div>
  );
}
