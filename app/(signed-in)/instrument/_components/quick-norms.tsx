import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { ContextInUse } from "@/lib/context/company-context";
import { calibratedBy } from "@/lib/instrument/calibration-record";
import type { InstrumentHistory } from "@/lib/instrument/version-queries";
import { DIMENSIONS, type Instrument } from "@/lib/scoring/instrument";
import { BAND_Z, combinedError, standardError } from "@/lib/scoring/leaning";
import { quickFormOf } from "@/lib/scoring/quick-form";

/** The norms of the quick form, apart from those of the whole questionnaire, and where they are from. */
export async function QuickNorms(props: {
  instrument: Instrument;
  history: InstrumentHistory;
  weights: ContextInUse["weights"];
}) {
  const { instrument, history, weights } = props;
  const current = history.versions.find(({ version }) => version === instrument.version);
  const form = quickFormOf(instrument);
  const t = await getTranslations("instrument.quick");
  if (!form || !current?.quick) return <p className="text-muted">{t("none")}</p>;
  const dimension = await getTranslations("dimension");
  const reliability = await getTranslations("instrument.reliability");
  const format = await getFormatter();
  const figures = await getFigures();
  const { people, calibrations } = current.quick;
  const [calibration] = calibrations;
  const { norms } = calibratedBy(form, calibration);
  const points = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const half = (of: Instrument["norms"]) =>
    points(
      BAND_Z *
        combinedError(
          DIMENSIONS.map((name) => ({ weight: weights[name], sem: standardError(of[name]) })),
        ),
    );
  const source = calibration ? (calibration.withinFull ? "within" : "own") : "parallel";
  const named = (key: "r" | "sd" | "sem") =>
    reliability.rich(key, { i: (words) => <var className="whitespace-nowrap">{words}</var> });
  return (
    <>
      <DataTable
        caption={t("caption")}
        head={[dimension("label"), named("r"), named("sd"), named("sem")]}
        rows={DIMENSIONS.map((name) => ({
          key: name,
          cells: [
            dimension(`names.${name}`),
            figures.hundredths(norms[name].reliability),
            points(norms[name].sd),
            points(standardError(norms[name])),
          ],
        }))}
      />
      <p>{t(`source.${source}`)}</p>
      <p>{t("band", { quick: half(norms), full: half(instrument.norms) })}</p>
      <p>
        {reliability("people", {
          people: people ?? reliability("few", { smallestGroup: history.smallestGroup }),
        })}
      </p>
      <p className="text-sm text-muted">{t("use")}</p>
    </>
  );
}
