import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { SharingFields } from "@/app/(signed-in)/assessments/_components/sharing-fields";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import type { OwnSharing } from "@/lib/sharing/own-queries";
import { changeSharing } from "../actions";

/** What one's manager sees of this assessment, how to change it, and how to check it. */
export async function SharingPanel(props: { assessmentId: string; sharing: OwnSharing }) {
  const { assessmentId, sharing } = props;
  const { manager, shared } = sharing;
  const t = await getTranslations("result.sharing");
  const figures = await getFigures();
  const decided = shared.get(assessmentId);
  return (
    <Card id="sharing" title={t("title", { manager: manager.name })}>
      <p className={decided ? "" : "font-medium"}>
        {decided
          ? t(`state.${decided.grade}`, { manager: manager.name })
          : t("undecided", { manager: manager.name })}
        {decided?.expiresOn && ` ${t("until", { day: figures.day(decided.expiresOn) })}`}
      </p>
      <p className="mt-2 text-sm">
        <Link href="/privacy/mirror" className="underline underline-offset-4">
          {t("mirror", { manager: manager.name })}
        </Link>
      </p>
      <details className="mt-4 border-t border-line pt-3" open={!decided}>
        <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
          {decided ? t("change") : t("decide")}
        </summary>
        <ActionForm action={changeSharing} className="mt-4 max-w-2xl space-y-6">
          <input type="hidden" name="assessment" value={assessmentId} />
          <SharingFields manager={manager} decided={decided} />
          <SubmitButton>{t("save")}</SubmitButton>
        </ActionForm>
      </details>
    </Card>
  );
}
