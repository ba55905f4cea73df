import { notFound } from "next/navigation";
import { ExportLinks } from "@/app/(signed-in)/_components/export-links";
import { FiguresView } from "@/app/(signed-in)/_components/figures/figures-view";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { MIN_OWN } from "@/lib/release/closing";
import { canSeeOrganisationFigures } from "@/lib/release/policy";
import { findTeamFigures } from "@/lib/release/queries";

export const generateMetadata = titled("figures", "team.title");

export default async function TeamFiguresPage(props: PageProps<"/teams/[teamId]/figures">) {
  const viewer = await requireViewer();
  const { teamId } = await props.params;
  const page = await findTeamFigures(viewer, teamId);
  if (!page) notFound();
  const t = await getTranslations("figures.team");
  const words = await getTranslations("team.list");
  const { team, hasSubTeams } = page;
  return (
    <>
      <PageHeader
        title={t("title")}
        above={
          <PageLink href={`/teams/${team.id}`} className="underline underline-offset-4">
            {team.name}
          </PageLink>
        }
        lead={hasSubTeams ? t("lead", { team: team.name }) : undefined}
        actions={
          canSeeOrganisationFigures(viewer) && (
            <ButtonLink href="/organisation" look="secondary">
              {words("toOrganisation")}
            </ButtonLink>
          )
        }
      />
      {hasSubTeams ? (
        <>
          <FiguresView page={page} />
          <ExportLinks file="figures" teamId={team.id} />
        </>
      ) : (
        <EmptyState
          title={t("singleTitle")}
          action={
            <ButtonLink href={`/teams/${team.id}`}>{t("toTeam", { team: team.name })}</ButtonLink>
          }
        >
          {t("single", { people: MIN_OWN })}
        </EmptyState>
      )}
    </>
  );
}
