import { ActionForm } from "@/app/_components/ui/action-form";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { SelectField, TextArea } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { MET } from "@/lib/trial/sealed-record";
import { LONGEST_REASON } from "@/lib/trial/terms/input";
import { review } from "../../actions";

/** One side's review of a week. */
export async function ReviewForm(props: { trialId: string; week: number; criteria: string[] }) {
  const t = await getTranslations("check-in.review");
  const words = MET.map((value) => ({ value: value, label: t(`met.${value}`) }));
  return (
    <Disclosure label={t("write", { week: props.week })} className="mt-1">
      <ActionForm action={review} className="max-w-2xl space-y-5">
        <input type="hidden" name="trial" value={props.trialId} />
        <input type="hidden" name="week" value={props.week} />
        <input type="hidden" name="criteria" value={props.criteria.length} />
        {props.criteria.map((text, at) => (
          <SelectField
            key={text}
            name={`met.${at}`}
            label={text}
            options={[{ value: "", label: t("choose") }, ...words]}
          />
        ))}
        <TextArea name="well" label={t("well")} rows={3} maxLength={LONGEST_REASON} />
        <TextArea name="next" label={t("next")} rows={3} maxLength={LONGEST_REASON} />
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
