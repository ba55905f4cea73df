import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { renewPassword } from "../actions";

/** Changes the password, after checking the present one. */
export async function PasswordForm({ email }: { email: string }) {
  const t = await getTranslations("account.password");
  return (
    <Card title={t("title")}>
      <ActionForm action={renewPassword} className="space-y-5">
        {/* For password managers, which store the two together. */}
        <input type="hidden" name="email" value={email} autoComplete="username" />
        <TextField
          name="currentPassword"
          type="password"
          label={t("current")}
          autoComplete="current-password"
        />
        <TextField
          name="password"
          type="password"
          label={t("wanted")}
          hint={t("hint")}
          autoComplete="new-password"
        />
        <p className="text-sm text-muted">{t("consequence")}</p>
        <SubmitButton look="secondary">{t("submit")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
