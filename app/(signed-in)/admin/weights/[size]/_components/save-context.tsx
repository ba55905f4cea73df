import { ActionForm } from "@/app/_components/ui/action-form";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { save } from "../../actions";

/** Saves the previewed settings, with a reason. */
export async function SaveContext(props: { fields: Record<string, string>; revision: number }) {
  const t = await getTranslations("weights");
  const hidden = { ...props.fields, revision: String(props.revision) };
  return (
    <ActionForm action={save}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField name="reason" label={t("why")} hint={t("whyHint")} required />
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
