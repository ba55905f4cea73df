import { notFound } from "next/navigation";
import { ExportLinks } from "@/app/(signed-in)/_components/export-links";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { canSetChannel } from "@/lib/hook/policy";
import { findRotation } from "@/lib/rotation/queries";
import { FairnessCard } from "./_components/fairness-card";
import { HeaderLinks } from "./_components/header-links";
import { PastTurns } from "./_components/past-turns";
import { Swaps } from "./_components/swaps";
import { TakePart } from "./_components/take-part";
import { TurnsAhead } from "./_components/turns-ahead";

export const generateMetadata = titled("rotation");

export default async function RotationPage(props: PageProps<"/teams/[teamId]/rotation">) {
  const viewer = await requireViewer();
  const page = await findRotation(viewer, (await props.params).teamId, new Date());
  if (!page) notFound();
  const t = await getTranslations("rotation");
  return (
    <>
      <PageHeader
        above={
          <PageLink href={`/teams/${page.teamId}`} className="underline underline-offset-4">
            {page.teamName}
          </PageLink>
        }
        title={t("title")}
        lead={t("lead")}
        actions={<HeaderLinks page={page} setsChannel={canSetChannel(page.teamId, viewer)} />}
      />
      <div className="space-y-8">
        {page.takesPart.may && <TakePart page={page} />}
        <TurnsAhead page={page} />
        {page.swaps.length > 0 && <Swaps page={page} />}
        {page.proposal ? (
          <FairnessCard fairness={page.proposal.fairness} names={page.names} />
        ) : (
          <EmptyState title={t("none")}>{t(page.steers ? "none-steer" : "none-member")}</EmptyState>
        )}
        {page.past.length > 0 && <PastTurns page={page} />}
        <ExportLinks file="schedule" teamId={page.teamId} />
      </div>
    </>
  );
}
