import { ActionForm } from "@/app/_components/ui/action-form";
import { ChoiceCards } from "@/app/_components/ui/choice-cards";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { TextArea, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import { ActionEnd } from "@/lib/db/generated/enums";
import { LONGEST_TEXT } from "@/lib/plan/input";
import { end } from "../actions";

const ENDINGS = [ActionEnd.DONE, ActionEnd.CARRIED_OVER, ActionEnd.DROPPED];

/** Ends an open action in one of three ways. */
export async function EndingForm({ actionId, today }: { actionId: string; today: Day }) {
  const t = await getTranslations("plan.action");
  return (
    <Disclosure label={t("end")} className="mt-2">
      <ActionForm action={end} className="group/ending max-w-2xl space-y-5">
        <input type="hidden" name="action" value={actionId} />
        <ChoiceCards
          name="ending"
          legend={t("ending")}
          options={ENDINGS.map((value) => ({
            value,
            label: t(`endings.${value}.label`),
            hint: t(`endings.${value}.hint`),
          }))}
        />
        <TextArea name="reason" label={t("reason")} rows={2} maxLength={LONGEST_TEXT} />
        <div className="hidden group-has-[[value^=CARRIED]:checked]/ending:block">
          <TextField name="dueOn" type="date" label={t("newDay")} min={today} />
        </div>
        <SubmitButton look="secondary">{t("save")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
