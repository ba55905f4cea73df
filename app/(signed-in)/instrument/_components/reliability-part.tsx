import { ReadingPart } from "@/app/(signed-in)/_components/reading/reading-part";
import { DataTable } from "@/app/_components/ui/data-table";
import { Notice } from "@/app/_components/ui/notice";
import { getFigures } from "@/app/_i18n/figures";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { ContextInUse } from "@/lib/context/company-context";
import type { InstrumentHistory } from "@/lib/instrument/version-queries";
import { DIMENSIONS, type Instrument } from "@/lib/scoring/instrument";
import { standardError } from "@/lib/scoring/leaning";
import { EstimatesTable } from "./estimates-table";
import { QuickNorms } from "./quick-norms";

/** The current norms, their source, and the number of people they are based on. */
export async function ReliabilityPart(props: {
  instrument: Instrument;
  history: InstrumentHistory;
  weights: ContextInUse["weights"];
}) {
  const t = await getTranslations("instrument.reliability");
  const quick = await getTranslations("instrument.quick");
  const dimension = await getTranslations("dimension");
  const format = await getFormatter();
  const figures = await getFigures();
  const { norms, version } = props.instrument;
  const { smallestGroup, versions } = props.history;
  const current = versions.find((each) => each.version === version);
  const [calibration] = current?.calibrations ?? [];
  const named = (key: "r" | "sd" | "sem") =>
    t.rich(key, { i: (words) => <var className="whitespace-nowrap">{words}</var> });
  const points = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  return (
    <ReadingPart id="reliability" title={t("title")} lead={t("lead")}>
      <div className="space-y-6">
        <DataTable
          caption={t("caption")}
          head={[dimension("label"), named("r"), named("sd"), named("sem"), t("source")]}
          rows={DIMENSIONS.map((name) => ({
            key: name,
            cells: [
              dimension(`names.${name}`),
              figures.hundredths(norms[name].reliability),
              points(norms[name].sd),
              points(standardError(norms[name])),
              t(norms[name].assumed ? "assumed" : "estimated"),
            ],
          }))}
        />
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
