import { Boxes } from "@/app/(signed-in)/_components/plan/boxes";
import { ActionForm } from "@/app/_components/ui/action-form";
import { TextArea, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { addDays, type Day } from "@/lib/day";
import type { Goal } from "@/lib/plan/goal";
import { LONGEST_TEXT } from "@/lib/plan/input";
import { NEEDS } from "@/lib/plan/plan";
import { add } from "../actions";

/** When a proposed action is due unless another day is chosen. */
const USUAL_DAYS = 30;

/** A new action, perhaps a proposed one: what, what will be different, by when; the rest is optional. */
export async function ActionFields(props: { planId: string; today: Day; goal?: Goal }) {
  const { planId, today, goal } = props;
  const t = await getTranslations("plan.action");
  const longest = LONGEST_TEXT;
  return (
    <ActionForm action={add} className="max-w-2xl space-y-5">
      <input type="hidden" name="plan" value={planId} />
      <input type="hidden" name="goal" value={goal ?? ""} />
      <TextArea
        name="what"
        label={t("what")}
        rows={2}
        maxLength={longest}
        defaultValue={goal && t(`goals.${goal}.what`)}
        required
      />
      <TextArea
        name="difference"
        label={t("difference")}
        hint={t("differenceHint")}
        rows={2}
        maxLength={longest}
        defaultValue={goal && t(`goals.${goal}.difference`)}
        required
      />
      <TextField
        name="dueOn"
        type="date"
        label={t("dueOn")}
        min={today}
        defaultValue={goal && addDays(today, USUAL_DAYS)}
        required
      />
      <Boxes
        name="need"
        legend={t("need")}
        options={NEEDS.map((value) => ({ value, label: t(`needs.${value}`) }))}
      />
      <TextField name="needsWords" label={t("needsWords")} hint={t("optional")} />
      <TextField name="witness" label={t("witness")} hint={t("optional")} />
      <SubmitButton>{t("add")}</SubmitButton>
    </ActionForm>
  );
}
