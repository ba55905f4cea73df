import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { SelectField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { Practice } from "@/lib/db/generated/enums";
import type { Rung } from "@/lib/ladder/ladder";
import type { Plan } from "@/lib/plan/plan";
import { DIMENSIONS, type Dimension } from "@/lib/scoring/instrument";
import { rate } from "../actions";

/** How much somebody does of each area today, beside what the role of the plan expects. */
export async function PracticeCard({ plan, rung }: { plan: Plan; rung: Rung | null }) {
  const t = await getTranslations("plan.practice");
  const areas = await getTranslations("dimension.names");
  const locale = await getLocale();
  const expected = (area: Dimension) =>
    rung?.expectations
      .filter(({ dimension }) => dimension === area)
      .map(({ sentence }) => t("expected", { sentence: sentence[locale] }))
      .join(" ");
  const options = [
    { value: "", label: t("unsaid") },
    ...Object.values(Practice).map((value) => ({ value, label: t(`values.${value}`) })),
  ];
  return (
    <Card id="practice" title={t("title")}>
      <p className="mb-5 max-w-prose text-muted">{t("lead")}</p>
      <ActionForm action={rate} className="max-w-2xl space-y-5">
        <input type="hidden" name="plan" value={plan.id} />
        {DIMENSIONS.map((area) => (
          <SelectField
            key={area}
            name={area}
            label={areas(area)}
            hint={expected(area)}
            options={options}
            defaultValue={plan.practices[area] ?? ""}
          />
        ))}
        <SubmitButton look="secondary">{t("save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
