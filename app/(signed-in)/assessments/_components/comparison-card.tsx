import { buttonStyle } from "@/app/_components/ui/button-style";
import { Card } from "@/app/_components/ui/card";
import { SelectField } from "@/app/_components/ui/field";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { OwnRecord } from "@/lib/assessment/own-record";
import { dimensionSteps, stepBetween } from "@/lib/assessment/timeline";
import type { TimelineChoice } from "@/lib/career/timeline";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { ChangeInWords, LeaningChange } from "./leaning-change";

/** The reliable change between any two assessments; the first and the latest by default. */
export async function ComparisonCard(props: { records: OwnRecord[]; choice: TimelineChoice }) {
  const { records, choice } = props;
  const t = await getTranslations("home.history.compare");
  const figures = await getFigures();
  const of = (id: string | undefined) => records.find((record) => record.id === id);
  const [before, after] = [of(choice.compared?.from), of(choice.compared?.to)];
  if (!before || !after) return null;
  const options = records.map(({ id, day, instrumentVersion: version }) => ({
    value: id,
    label: t("option", { day: figures.day(day), version }),
  }));
  const days = { from: figures.day(before.day), to: figures.day(after.day) };
  return (
    <Card id="compare" title={t("title")}>
      <form
        method="get"
        action="/assessments#compare"
        className="mb-5 flex flex-wrap items-end gap-4 print:hidden"
      >
        {choice.dimension && <input type="hidden" name="dimension" value={choice.dimension} />}
        <input type="hidden" name="point" value={choice.point} />
        <SelectField name="from" label={t("from")} options={options} defaultValue={before.id} />
        <SelectField name="to" label={t("to")} options={options} defaultValue={after.id} />
        <button className={buttonStyle("secondary")}>{t("show")}</button>
      </form>
      <p className="max-w-prose">
        {t("between", days)} <LeaningChange step={stepBetween(before, after)} />
      </p>
      <DimensionChanges before={before} after={after} />
    </Card>
  );
}

async function DimensionChanges({ before, after }: { before: OwnRecord; after: OwnRecord }) {
  const t = await getTranslations("home.history.compare");
  const names = await getTranslations("dimension.names");
  const steps = dimensionSteps(before, after);
  if (!steps) return null;
  return (
    <dl className="mt-4 grid max-w-prose grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-sm">
      {DIMENSIONS.map((name) => {
        const step = steps[name];
        return (
          <div key={name} className="contents">
            <dt className="text-muted">{names(name)}</dt>
            <dd>
              {step ? (
                <ChangeInWords difference={step} />
              ) : (
                <span className="text-muted">{t("tooFew")}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
