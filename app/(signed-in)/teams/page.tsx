import { redirect } from "next/navigation";
import { OverviewAnswer } from "@/app/(signed-in)/_components/overview/overview-answer";
import { PartPager } from "@/app/(signed-in)/_components/part-pager";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { canSeeOrganisationFigures } from "@/lib/release/policy";
import { overviewLookFrom, pathToOverview } from "@/lib/rotation/overview-look";
import { findTeamsOverview } from "@/lib/rotation/overview-queries";
import { OverviewWay } from "./_components/overview-way";
import { SortLinks } from "./_components/sort-links";
import { TeamTable } from "./_components/team-table";

export const generateMetadata = titled("team", "list.title");

export default async function TeamsPage(props: PageProps<"/teams">) {
  const viewer = await requireViewer();
  const look = overviewLookFrom(await props.searchParams);
  const t = await getTranslations("team.list");
  const { teams, answer, way, unread, part } = await findTeamsOverview(viewer, look, new Date());
  const [only, ...others] = teams;
  if (only && others.length === 0 && part.of === 1) redirect(`/teams/${only.id}`);
  return (
    <>
      <PageHeader
        title={way.at(-1)?.name ?? t("title")}
        above={way.length > 0 && <OverviewWay way={way} />}
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
        <div className="space-y-8">
          {answer && <OverviewAnswer answer={answer} />}
          {unread > 0 && <Notice>{t("unread", { count: unread })}</Notice>}
          <Card>
            <SortLinks look={look} />
            <TeamTable teams={teams} />
            <PartPager
              part={part}
              words="timeline"
              at={(page) => pathToOverview({ ...look, page })}
            />
          </Card>
        </div>
      ) : (
        <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
      )}
    </>
  );
}
