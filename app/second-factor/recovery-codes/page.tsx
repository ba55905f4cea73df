import { redirect } from "next/navigation";
import { Entrance } from "@/app/_components/entrance";
import { ActionForm } from "@/app/_components/ui/action-form";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { countRecoveryCodes } from "@/lib/auth/second-factor/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { RecoveryCodes } from "../_components/recovery-codes";
import { makeCodes } from "../actions";

export const generateMetadata = titled("second-factor.recovery");

export default async function RecoveryCodesPage() {
  const viewer = await requireViewer();
  if (!viewer.hasSecondFactor) redirect("/second-factor");
  const left = await countRecoveryCodes(viewer);
  const t = await getTranslations("second-factor.recovery");
  return (
    <Entrance title={t("title")} lead={t("lead", { left })}>
      <ActionForm action={makeCodes} className="space-y-5">
        <RecoveryCodes title={t("yours")} hint={t("keep")} />
        <SubmitButton look={left > 0 ? "secondary" : "primary"} className="w-full">
          {t("make")}
        </SubmitButton>
      </ActionForm>
      <p className="mt-6 flex justify-center">
        <ButtonLink href="/" look="secondary">
          {t("go")}
        </ButtonLink>
      </p>
    </Entrance>
  );
}
