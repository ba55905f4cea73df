import { ButtonLink } from "@/app/_components/ui/button-link";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { getTranslations } from "@/app/_i18n/words";

/** The empty state of trials: what a trial is for, and asking for one, for people who can. */
export async function NoTrials({ asks }: { asks: boolean }) {
  const t = await getTranslations("trial.list");
  return (
    <EmptyState
      title={t("emptyTitle")}
      action={
        <div className="flex flex-wrap justify-center gap-3">
          {asks && <ButtonLink href="/trials/new">{t("ask")}</ButtonLink>}
          <ButtonLink href="/guide#trial" look={asks ? "secondary" : "primary"}>
            {t("toGuide")}
          </ButtonLink>
        </div>
      }
    >
      {t("empty")}
    </EmptyState>
  );
}
