import { notFound } from "next/navigation";
import { TeamChances } from "@/app/(signed-in)/_components/chance/team-chances";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { findTeamChances } from "@/lib/trial/chance/queries";

export const generateMetadata = titled("chance");

export default async function TeamChancesPage(props: PageProps<"/teams/[teamId]/chances">) {
  const viewer = await requireViewer();
  const team = await findTeamChances(viewer, (await props.params).teamId, new Date());
  if (!team) notFound();
  const t = await getTranslations("chance");
  return (
    <>
      <PageHeader
        above={
          <PageLink href={`/teams/${team.id}`} className="underline underline-offset-4">
            {team.name}
          </PageLink>
        }
        title={t("title")}
        lead={t("lead")}
      />
      {team.people.length > 0 ? (
        <TeamChances team={team} />
      ) : (
        <EmptyState title={t("nobody.title")}>{t("nobody.text")}</EmptyState>
      )}
    </>
  );
}
