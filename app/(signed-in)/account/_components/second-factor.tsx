import { ActionForm } from "@/app/_components/ui/action-form";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { removeSecondFactor } from "../actions";

type Props = { isOn: boolean; isRequired: boolean; codesLeft: number };

/** The state of the second factor, and how to change it. */
export async function SecondFactor({ isOn, isRequired, codesLeft }: Props) {
  const t = await getTranslations("account.second-factor");
  return (
    <Card title={t("title")}>
      <p className="mb-5 text-muted">
        {isOn ? t("on", { left: codesLeft }) : t("off")} {isRequired && t("required")}
      </p>
      <ActionForm action={removeSecondFactor} className="space-y-5">
        <p>
          <ButtonLink
            href={isOn ? "/second-factor/recovery-codes" : "/second-factor"}
            look="secondary"
          >
            {t(isOn ? "codes" : "begin")}
          </ButtonLink>
        </p>
        {isOn && !isRequired && (
          <>
            <TextField name="code" label={t("code")} autoComplete="one-time-code" required />
            <SubmitButton look="secondary">{t("remove")}</SubmitButton>
          </>
        )}
      </ActionForm>
    </Card>
  );
}
