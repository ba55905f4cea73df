import { ActionForm } from "@/app/_components/ui/action-form";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { Enrolment } from "@/lib/auth/second-factor/queries";
import { confirm } from "../actions";
import { QrFigure } from "./qr-figure";

/** The secret for the authenticator app, as a QR code and as text, and a field for the first code. */
export async function ConfirmForm({ secret, address }: Enrolment) {
  const t = await getTranslations("second-factor");
  return (
    <ActionForm action={confirm} className="space-y-5">
      <QrFigure text={address} title={t("picture")} />
      <p className="text-sm text-muted">
        {t("byHand")}{" "}
        <code className="font-mono break-all text-ink">{secret.match(/.{1,4}/g)?.join(" ")}</code>
      </p>
      <TextField
        name="code"
        label={t("code")}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
      />
      <SubmitButton className="w-full">{t("confirm")}</SubmitButton>
    </ActionForm>
  );
}
