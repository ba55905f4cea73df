import { redirect } from "next/navigation";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { canSeeOrganisationFigures } from "@/lib/release/policy";
import { findTeamsOverview } from "@/lib/rotation/overview-queries";
import { lookFrom } from "@/lib/rotation/timeline-look";
import { OverviewAnswer } from "./_components/overview-answer";
import { TeamTable } from "./_components/team-table";
import { TeamsPager } from "./_components/teams-pager";

export const generateMetadata = titled("team", "list.title");

export default async function TeamsPage(props: PageProps<"/teams">) {
  const viewer = await requireViewer();
  const { page } = lookFrom(await props.searchParams);
  const t = await getTranslations("team.list");
  const { teams, part } = await findTeamsOverview(viewer, page, new Date());
  const [only, ...others] = teams;
  if (only && others.length === 0 && part.last === 1) redirect(`/teams/${only.id}`);
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
        <>
          <OverviewAnswer teams={teams} />
          <Card>
            <TeamTable teams={teams} />
          </Card>
          <TeamsPager part={part} />
        </>
      ) : (
        <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
      )}
    </>
  );
}
