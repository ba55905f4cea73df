import { ActionForm } from "@/app/_components/ui/action-form";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { edit } from "../actions";

/** Corrects a person's name and email. */
export async function PersonForm({
  person,
}: {
  person: { id: string; name: string; email: string };
}) {
  const t = await getTranslations("people");
  return (
    <ActionForm action={edit}>
      <input type="hidden" name="personId" value={person.id} />
      <TextField name="name" label={t("name")} defaultValue={person.name} required />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        defaultValue={person.email}
        required
      />
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
