import { ReadingPart } from "@/app/(signed-in)/_components/reading/reading-part";
import { Badge } from "@/app/_components/ui/badge";
import { DataTable } from "@/app/_components/ui/data-table";
import { Notice } from "@/app/_components/ui/notice";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { Contexts } from "@/lib/context/company-context";
import { DIMENSIONS, type Instrument } from "@/lib/scoring/instrument";
import { BAND_Z, combinedError, standardError } from "@/lib/scoring/leaning";
import { RELIABLE_Z } from "@/lib/scoring/reliable-change";
import { COMPANY_CONTEXTS } from "@/lib/scoring/weights";

/** The weight of each dimension by company size, and the resulting band and reliable change. */
export async function WeightsPart(props: { instrument: Instrument; contexts: Contexts }) {
  const t = await getTranslations("instrument.weights");
  const dimension = await getTranslations("dimension");
  const format = await getFormatter();
  const weight = (value: number) => format.number(value, { minimumFractionDigits: 2 });
  const points = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const { settings, inUse } = props.contexts;
  const ownWeights = COMPANY_CONTEXTS.map((size) => settings[size]).filter(
    ({ revision }) => revision > 1,
  );
  const errors = COMPANY_CONTEXTS.map((size) =>
    combinedError(
      DIMENSIONS.map((name) => ({
        weight: settings[size].weights[name],
        sem: standardError(props.instrument.norms[name]),
      })),
    ),
  );
  return (
    <ReadingPart id="weights" title={t("title")} lead={t("lead")}>
      <div className="space-y-6">
        <DataTable
          caption={t("caption")}
          head={[
            dimension("label"),
            ...COMPANY_CONTEXTS.map((size) => (
              <span key={size} className="inline-flex flex-wrap gap-2">
                {t(`sizes.${size}`)}
                {size === inUse && <Badge>{t("inUse")}</Badge>}
              </span>
            )),
          ]}
          rows={[
            ...DIMENSIONS.map((name) => ({
              key: name,
              cells: [
                dimension(`names.${name}`),
                ...COMPANY_CONTEXTS.map((size) => weight(settings[size].weights[name])),
              ],
            })),
            {
              key: "band",
              cells: [t("halfBand"), ...errors.map((sem) => points(BAND_Z * sem))],
            },
            {
              key: "change",
              cells: [t("change"), ...errors.map((sem) => points(RELIABLE_Z * Math.SQRT2 * sem))],
            },
          ]}
        />
        {ownWeights.length < COMPANY_CONTEXTS.length && <Notice>{t("judgement")}</Notice>}
        {ownWeights.map(({ size, setAt, reason }) => (
          <Notice key={size}>
            {t("changed", { size, day: format.dateTime(setAt, { dateStyle: "long" }), reason })}
          </Notice>
        ))}
      </div>
    </ReadingPart>
  );
}
