import { ActionForm } from "@/app/_components/ui/action-form";
import { TextArea, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import { LONGEST_TEXT } from "@/lib/plan/input";
import { NEEDS } from "@/lib/plan/plan";
import { add } from "../actions";
import { Boxes } from "./boxes";

/** A new action: what, what will be different, by when; the rest is optional. */
export async function ActionFields({ planId, today }: { planId: string; today: Day }) {
  const t = await getTranslations("plan.action");
  const longest = LONGEST_TEXT;
  return (
    <ActionForm action={add} className="max-w-2xl space-y-5">
      <input type="hidden" name="plan" value={planId} />
      <TextArea name="what" label={t("what")} rows={2} maxLength={longest} required />
      <TextArea
        name="difference"
        label={t("difference")}
        hint={t("differenceHint")}
        rows={2}
        maxLength={longest}
        required
      />
      <TextField name="dueOn" type="date" label={t("dueOn")} min={today} required />
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
