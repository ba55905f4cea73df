import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { SelectField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { Practice } from "@/lib/db/generated/enums";
import type { Reveal } from "@/lib/reveal/reveal";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { decline, give, takeBack } from "../../actions";

/** The viewer's own ratings, to give, change or take back; or the whole to decline. */
export async function RatingsForm({ reveal, other }: { reveal: Reveal; other: string }) {
  const t = await getTranslations("reveal.form");
  const areas = await getTranslations("dimension.names");
  const practices = await getTranslations("plan.practice.values");
  const { id, side, mine, isTheirsIn } = reveal;
  const options = [
    { value: "", label: t("cannotSay") },
    ...Object.values(Practice).map((value) => ({ value, label: practices(value) })),
  ];
  return (
    <Card title={t("title")}>
      <p className="mb-2 max-w-prose">{t(side, { name: other })}</p>
      <p className="mb-5 max-w-prose text-sm text-muted">
        {isTheirsIn ? t("last", { name: other }) : t("first", { name: other })}
      </p>
      <ActionForm action={give} className="max-w-2xl space-y-5">
        <input type="hidden" name="reveal" value={id} />
        {DIMENSIONS.map((area) => (
          <SelectField
            key={area}
            name={area}
            label={areas(area)}
            options={options}
            defaultValue={mine?.[area] ?? ""}
          />
        ))}
        <SubmitButton>{t("submit")}</SubmitButton>
      </ActionForm>
      <div className="mt-6 flex flex-wrap gap-3 border-t border-line pt-5">
        {mine && (
          <ActionForm action={takeBack}>
            <input type="hidden" name="reveal" value={id} />
            <SubmitButton look="secondary">{t("takeBack")}</SubmitButton>
          </ActionForm>
        )}
        <ActionForm action={decline}>
          <input type="hidden" name="reveal" value={id} />
          <SubmitButton look="quiet">{t("decline")}</SubmitButton>
        </ActionForm>
      </div>
      <p className="mt-2 max-w-prose text-sm text-muted">{t("declineHint")}</p>
    </Card>
  );
}
