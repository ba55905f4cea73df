import { ActionForm } from "@/app/_components/ui/action-form";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { join } from "../actions";

/** Asks a person who is invited or forgot their password to choose one. */
export async function PasswordForm(props: { secret: string; email: string; submit: string }) {
  const t = await getTranslations("join");
  return (
    <ActionForm action={join} className="space-y-5">
      <input type="hidden" name="secret" value={props.secret} />
      {/* For password managers, which store the two together. */}
      <input type="hidden" name="email" value={props.email} autoComplete="username" />
      <TextField
        name="password"
        type="password"
        label={t("password")}
        hint={t("passwordHint")}
        autoComplete="new-password"
      />
      <SubmitButton className="w-full">{props.submit}</SubmitButton>
    </ActionForm>
  );
}
