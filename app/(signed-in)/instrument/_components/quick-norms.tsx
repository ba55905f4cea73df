import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { ContextInUse } from "@/lib/context/company-context";
import { calibratedBy } from "@/lib/instrument/calibration-record";
import type { InstrumentHistory } from "@/lib/instrument/version-queries";
import { DIMENSIONS, type Instrument } from "@/lib/scoring/instrument";
import { BAND_Z, combinedError, standardError } from "@/lib/scoring/leaning";
import { quickFormOf } from "@/lib/scoring/quick-form";
import { NormsTable } from "./norms-table";

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
  const reliability = await getTranslations("instrument.reliability");
  const format = await getFormatter();
  const { people, calibrations } = current.quick;
  const [calibration] = calibrations;
  const { norms } = calibratedBy(form, calibration);
  const half = (of: Instrument["norms"]) => {
    const parts = DIMENSIONS.map((name) => {
      return { weight: weights[name], sem: standardError(of[name]) };
    });
    return format.number(BAND_Z * combinedError(parts), { maximumFractionDigits: 1 });
  };
  const source = calibration ? (calibration.withinFull ? "within" : "own") : "parallel";
  return (
    <>
      <NormsTable caption={t("caption")} norms={norms} />
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
