import { ActionForm } from "@/app/_components/ui/action-form";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { name } from "../actions";

/** Names a colleague as sponsor or mentor. They see nothing until something is shared with them. */
export async function NameForm({ audience }: { audience: "SPONSOR" | "MENTOR" }) {
  const t = await getTranslations("privacy.naming");
  return (
    <ActionForm action={name} className="mt-2 max-w-sm space-y-3">
      <input type="hidden" name="audience" value={audience} />
      <TextField name="email" type="email" label={t("email")} hint={t("hint")} required />
      <SubmitButton look="secondary">{t(`save.${audience}`)}</SubmitButton>
    </ActionForm>
  );
}
