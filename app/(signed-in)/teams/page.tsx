import { redirect } from "next/navigation";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { canSeeOrganisationFigures } from "@/lib/release/policy";
import { listOwnTeams } from "@/lib/team/list-queries";
import { nest } from "@/lib/team/team-tree";
import { TeamList } from "./_components/team-list";

export const generateMetadata = titled("team", "list.title");

export default async function TeamsPage() {
  const viewer = await requireViewer();
  const t = await getTranslations("team.list");
  const teams = await listOwnTeams(viewer);
  const [only, ...others] = teams;
  if (only && others.length === 0) redirect(`/teams/${only.id}`);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          canSeeOrganisationFigures(viewer) && (
            <ButtonLink href="/organisation" look="secondary">
              {t("toOrganisation")}
            </ButtonLink>
          )
        }
      />
      {only ? (
        <TeamList teams={nest(teams)} />
      ) : (
        <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
      )}
    </>
  );
}
