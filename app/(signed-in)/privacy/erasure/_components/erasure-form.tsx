import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { GRACE_DAYS } from "@/lib/rights/erasure";
import { erase } from "../actions";

/** Requests erasure, with the password or, without one, the name. */
export async function ErasureForm({ name, hasPassword }: { name: string; hasPassword: boolean }) {
  const t = await getTranslations("rights.erasure");
  return (
    <Card title={t("confirmTitle")}>
      <p className="mb-5 text-muted">{t("confirmText", { days: GRACE_DAYS })}</p>
      <ActionForm action={erase} className="max-w-md space-y-5">
        {hasPassword ? (
          <TextField
            name="password"
            type="password"
            label={t("password")}
            autoComplete="current-password"
            required
          />
        ) : (
          <TextField name="name" label={t("name", { name })} autoComplete="off" required />
        )}
        <SubmitButton look="danger">{t("confirm")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
