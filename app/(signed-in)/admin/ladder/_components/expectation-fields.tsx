import { SelectField } from "@/app/_components/ui/field";
import { getTranslations } from "@/app/_i18n/words";
import { MOST_EXPECTATIONS } from "@/lib/ladder/input";
import type { Expectation } from "@/lib/ladder/ladder";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { BothLanguages } from "./both-languages";

const FREE_ROWS = 2;

/** The expectations of a rung, and free rows for new ones. */
export async function ExpectationFields({ expectations }: { expectations: Expectation[] }) {
  const t = await getTranslations("ladder.rung");
  const dimension = await getTranslations("dimension.names");
  const count = Math.min(expectations.length + FREE_ROWS, MOST_EXPECTATIONS);
  const rows = Array.from({ length: count }, (_, at) => expectations[at] ?? null);
  return (
    <section className="space-y-6">
      <div>
        <h2 className="text-lg font-semibold">{t("expectations")}</h2>
        <p className="mt-1 text-sm text-muted">{t("expectationsHint")}</p>
      </div>
      {rows.map((row, at) => (
        <fieldset
          key={at}
          className={`min-w-0 space-y-4 rounded-xl border p-5 ${row ? "border-line bg-surface" : "border-dashed border-line-strong"}`}
        >
          <legend className="px-1 font-medium">
            {row ? t("expectation", { at: at + 1 }) : t("newExpectation")}
          </legend>
          <BothLanguages
            name="sentence"
            place={at}
            label={t("sentence")}
            value={row?.sentence ?? null}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              name={`dimension.${at}`}
              label={t("dimension")}
              defaultValue={row?.dimension ?? DIMENSIONS[0]}
              options={DIMENSIONS.map((name) => ({ value: name, label: dimension(name) }))}
            />
            <SelectField
              name={`shared.${at}`}
              label={t("shared")}
              defaultValue={row?.isShared ? "yes" : ""}
              options={[
                { value: "", label: t("sharedNo") },
                { value: "yes", label: t("sharedYes") },
              ]}
            />
          </div>
          <BothLanguages
            name="example"
            place={at}
            label={t("example")}
            value={row?.example ?? null}
          />
        </fieldset>
      ))}
    </section>
  );
}
