import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { choosePassword } from "../actions";

/** A first password, for a person who signs in without one. */
export async function FirstPasswordForm({ email }: { email: string }) {
  const t = await getTranslations("account.first-password");
  return (
    <Card title={t("title")}>
      <p className="mb-5 text-muted">{t("lead")}</p>
      <ActionForm action={choosePassword} className="space-y-5">
        {/* For password managers, which store the two together. */}
        <input type="hidden" name="email" value={email} autoComplete="username" />
        <TextField
          name="password"
          type="password"
          label={t("password")}
          hint={t("hint")}
          autoComplete="new-password"
        />
        <SubmitButton look="secondary">{t("submit")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
