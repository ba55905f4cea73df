import { ActionForm } from "@/app/_components/ui/action-form";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { begin } from "../actions";

/** Creates the account of the first administrator. */
export async function FirstAdminForm({ secret }: { secret: string }) {
  const t = await getTranslations("join");
  return (
    <ActionForm action={begin} className="space-y-5">
      <input type="hidden" name="secret" value={secret} />
      <TextField name="organisation" label={t("organisation")} autoComplete="organization" />
      <TextField name="name" label={t("name")} autoComplete="name" />
      <TextField name="email" type="email" label={t("email")} autoComplete="username" />
      <TextField
        name="password"
        type="password"
        label={t("password")}
        hint={t("passwordHint")}
        autoComplete="new-password"
      />
      <SubmitButton className="w-full">{t("first.submit")}</SubmitButton>
    </ActionForm>
  );
}
