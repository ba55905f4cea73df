import { ButtonLink } from "@/app/_components/ui/button-link";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { getTranslations } from "@/app/_i18n/words";

/** The empty state of trials: what a trial is for. */
export async function NoTrials() {
  const t = await getTranslations("trial.list");
  return (
    <EmptyState
      title={t("emptyTitle")}
      action={<ButtonLink href="/guide#trial">{t("toGuide")}</ButtonLink>}
    >
      {t("empty")}
    </EmptyState>
  );
}
