import { ExportLinks } from "@/app/(signed-in)/_components/export-links";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { canAsk } from "@/lib/trial/policy";
import { listTrials } from "@/lib/trial/queries";
import { isOpen } from "@/lib/trial/trial";
import { NoTrials } from "./_components/no-trials";
import { TrialGroup } from "./_components/trial-group";

export const generateMetadata = titled("trial");

export default async function TrialsPage() {
  const viewer = await requireViewer();
  const t = await getTranslations("trial");
  const trials = await listTrials(viewer, new Date());
  const isManager = viewer.managesTeamIds.length > 0;
  const asks = canAsk(viewer);
  // In a trial, or until a proposal is answered, there is something else to do first.
  const isFree = !trials.some(({ isMine, state }) => isMine && isOpen(state));
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {asks && (trials.length > 0 || !isFree) && (
              <ButtonLink href="/trials/new" look={isFree ? "primary" : "secondary"}>
                {t("list.ask")}
              </ButtonLink>
            )}
            <ButtonLink href="/trials/chances" look="secondary">
              {t("list.toChances")}
            </ButtonLink>
            <ButtonLink href="/reminders" look="quiet">
              {t("list.toReminders")}
            </ButtonLink>
          </>
        }
      />
      {isManager && <p className="-mt-4 mb-8 text-sm text-muted">{t("list.where")}</p>}
      {trials.length === 0 && <NoTrials asks={asks} />}
      <div className="space-y-10">
        {(["running", "proposed", "agreed"] as const).map((state) => (
          <TrialGroup
            key={state}
            title={t(`list.${state}`)}
            trials={trials.filter((trial) => trial.state === state)}
            today={viewer.today}
          />
        ))}
        <TrialGroup
          title={t("list.past")}
          trials={trials.filter(({ state }) => !isOpen(state))}
          today={viewer.today}
        />
        {trials.length > 0 && <ExportLinks file="trials" />}
      </div>
    </>
  );
}
