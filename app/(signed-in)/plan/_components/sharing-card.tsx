import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { ChoiceCards } from "@/app/_components/ui/choice-cards";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { PlanGrade } from "@/lib/db/generated/enums";
import type { PlanReader } from "@/lib/plan/reader-queries";
import { share } from "../actions";

/** What each reader of today sees of the plan. Nothing is preselected before it was decided. */
export async function SharingCard(props: { planId: string; readers: PlanReader[] }) {
  const t = await getTranslations("plan.sharing");
  return (
    <Card id="sharing" title={t("title")}>
      {props.readers.length === 0 && <p className="text-muted">{t("none")}</p>}
      <div className="divide-y divide-line">
        {props.readers.map((reader) => (
          <ForReader key={reader.audience} planId={props.planId} reader={reader} />
        ))}
      </div>
    </Card>
  );
}

async function ForReader({ planId, reader }: { planId: string; reader: PlanReader }) {
  const t = await getTranslations("plan.sharing");
  const figures = await getFigures();
  const { audience, id, name, decided } = reader;
  const { grade, expiresOn } = decided ?? { grade: PlanGrade.NOTHING, expiresOn: null };
  return (
    <section className="py-4 first:pt-0 last:pb-0">
      <p>
        {t(`state.${grade}`, { reader: name })}{" "}
        {expiresOn && t("until", { day: figures.day(expiresOn) })}
      </p>
      <Disclosure label={t("change", { reader: name })}>
        <ActionForm action={share} className="max-w-2xl space-y-5">
          <input type="hidden" name="plan" value={planId} />
          <input type="hidden" name="reader" value={`${audience}:${id}`} />
          <ChoiceCards
            name="grade"
            legend={t(`legend.${audience}`, { reader: name })}
            defaultValue={decided?.grade}
            options={Object.values(PlanGrade).map((value) => ({
              value,
              label: t(`grades.${value}.label`),
              hint: t(`grades.${value}.hint`),
            }))}
          />
          <TextField
            name="expiresOn"
            type="date"
            label={t("expires")}
            hint={t("expiresHint")}
            defaultValue={expiresOn ?? undefined}
          />
          <SubmitButton>{t("save")}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </section>
  );
}
