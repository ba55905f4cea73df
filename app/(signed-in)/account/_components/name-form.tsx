import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { rename } from "../actions";

/** The person's displayed name. */
export async function NameForm({ name }: { name: string }) {
  const t = await getTranslations("account.name");
  return (
    <Card title={t("title")}>
      <ActionForm action={rename} className="space-y-5">
        <TextField name="name" label={t("label")} defaultValue={name} autoComplete="name" />
        <SubmitButton look="secondary">{t("submit")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
