import { Boxes } from "@/app/(signed-in)/_components/plan/boxes";
import { ActionForm } from "@/app/_components/ui/action-form";
import { TextArea, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import { LONGEST_TEXT } from "@/lib/plan/input";
import { NEEDS } from "@/lib/plan/plan";
import type { Reentry } from "@/lib/plan/reentry";
import { add } from "../actions";

/** A new action: what, what will be different, by when; the rest is optional. */
export async function ActionFields(props: {
  planId: string;
  today: Day;
  /** The step back to a kind of work that is filled in. */
  reentry: Reentry | undefined;
}) {
  const t = await getTranslations("plan.action");
  const steps = await getTranslations("career.reentry");
  const { planId, today, reentry } = props;
  const proposed = (part: "what" | "difference") =>
    reentry && steps(`${reentry.direction}.${reentry.step}.${part}`);
  const longest = LONGEST_TEXT;
  return (
    <ActionForm action={add} className="max-w-2xl space-y-5">
      <input type="hidden" name="plan" value={planId} />
      <TextArea
        name="what"
        label={t("what")}
        rows={2}
        maxLength={longest}
        defaultValue={proposed("what")}
        required
      />
      <TextArea
        name="difference"
        label={t("difference")}
        hint={t("differenceHint")}
        rows={2}
        maxLength={longest}
        defaultValue={proposed("difference")}
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
