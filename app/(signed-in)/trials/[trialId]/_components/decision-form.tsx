import { ActionForm } from "@/app/_components/ui/action-form";
import { ChoiceCards } from "@/app/_components/ui/choice-cards";
import { TextArea, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { OUTCOMES } from "@/lib/trial/decision/input";
import { LONGEST_REASON } from "@/lib/trial/terms/input";
import { decide } from "../../actions";

/** A decision with its record. Nothing is preselected. */
export async function DecisionForm({ trialId }: { trialId: string }) {
  const t = await getTranslations("check-in.decision");
  return (
    <ActionForm action={decide} className="mt-5 space-y-6">
      <input type="hidden" name="trial" value={trialId} />
      <ChoiceCards
        name="outcome"
        legend={t("legend")}
        options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      <TextArea name="options" label={t("options")} rows={2} maxLength={LONGEST_REASON} />
      <TextArea name="evidence" label={t("evidence")} rows={3} maxLength={LONGEST_REASON} />
      <TextArea name="why" label={t("why")} rows={3} maxLength={LONGEST_REASON} />
      <TextField name="reviewOn" type="date" label={t("reviewOn")} hint={t("reviewOn-hint")} />
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
