import Link from "next/link";
import { notFound } from "next/navigation";
import { FiguresView } from "@/app/(signed-in)/_components/figures/figures-view";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { findTeamFigures } from "@/lib/release/queries";
import { ScopeLinks } from "./_components/scope-links";

const PERIODS = [6, 12, 24];

export const generateMetadata = titled("figures", "team.title");

export default async function TeamFiguresPage(props: PageProps<"/teams/[teamId]/figures">) {
  const viewer = await requireViewer();
  const [{ teamId }, { of, months }] = await Promise.all([props.params, props.searchParams]);
  const chosen = PERIODS.find((each) => String(each) === months) ?? 12;
  const kind = of === "SUBTREE" ? "SUBTREE" : "TEAM";
  const page = await findTeamFigures(viewer, teamId, { kind, count: chosen });
  if (!page) notFound();
  const t = await getTranslations("figures.team");
  const words = await getTranslations("team.list");
  const { team, hasSubTeams } = page;
  return (
    <>
      <PageHeader
        title={t("title")}
        above={
          <Link href={`/teams/${team.id}`} className="underline underline-offset-4">
            {team.name}
          </Link>
        }
        lead={t("lead", { team: team.name })}
        actions={
          <>
            {hasSubTeams && <ScopeLinks chosen={kind} months={chosen} />}
            <ButtonLink href="/organisation" look="secondary">
              {words("toOrganisation")}
            </ButtonLink>
          </>
        }
      />
      <FiguresView page={page} periods={PERIODS} chosen={chosen} also={`of=${kind}&`} />
    </>
  );
}
