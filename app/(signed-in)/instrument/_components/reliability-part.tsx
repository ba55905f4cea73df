import { ReadingPart } from "@/app/(signed-in)/_components/reading/reading-part";
import { Notice } from "@/app/_components/ui/notice";
import { getTranslations } from "@/app/_i18n/words";
import type { ContextInUse } from "@/lib/context/company-context";
import type { InstrumentHistory } from "@/lib/instrument/version-queries";
import { DIMENSIONS, type Instrument } from "@/lib/scoring/instrument";
import { EstimatesTable } from "./estimates-table";
import { NormsTable } from "./norms-table";
import { QuickNorms } from "./quick-norms";

/** The current norms, their source, and the number of people they are based on. */
export async function ReliabilityPart(props: {
  instrument: Instrument;
  history: InstrumentHistory;
  weights: ContextInUse["weights"];
}) {
  const t = await getTranslations("instrument.reliability");
  const quick = await getTranslations("instrument.quick");
  const { norms, version } = props.instrument;
  const { smallestGroup, versions } = props.history;
  const current = versions.find((each) => each.version === version);
  const [calibration] = current?.calibrations ?? [];
  return (
    <ReadingPart id="reliability" title={t("title")} lead={t("lead")}>
      <div className="space-y-6">
        <NormsTable caption={t("caption")} norms={norms} hasSource />
        <p>{t("people", { people: current?.people ?? t("few", { smallestGroup }) })}</p>
        {calibration && <EstimatesTable calibration={calibration} />}
        {DIMENSIONS.some((name) => norms[name].assumed) && <Notice>{t("provisional")}</Notice>}
        <section aria-labelledby="quick-form" className="space-y-4 pt-4">
          <h3 id="quick-form" className="text-lg font-semibold">
            {quick("title")}
          </h3>
          <p className="text-muted">{quick("lead")}</p>
          <QuickNorms {...props} />
        </section>
      </div>
    </ReadingPart>
  );
}
