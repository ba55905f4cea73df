import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_components/ui/action-form";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { PageHeader } from "@/app/_components/ui/page-header";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { listAllTeams } from "@/lib/team/list-queries";
import { listPartners } from "@/lib/team/partner/queries";
import { appoint, archive, rearrange, revive } from "../actions";
import { PartnersCard } from "../_components/partners-card";
import { TeamForm } from "../_components/team-form";

export const generateMetadata = async () => ({ title: (await getTranslations("people"))("team") });

export default async function AdminTeamPage({ params }: PageProps<"/admin/teams/[teamId]">) {
  const viewer = await requireViewer();
  const teams = await listAllTeams(viewer);
  const { teamId } = await params;
  const team = teams?.find(({ id }) => id === teamId);
  if (!teams || !team) notFound();
  const partners = await listPartners(viewer, team.id);
  const t = await getTranslations("people");
  const hidden = <input type="hidden" name="teamId" value={team.id} />;
  return (
    <>
      <PageHeader
        title={team.name}
        above={team.path}
        lead={t("teamLead", { lead: team.manager ?? t("nobody"), members: team.people })}
        actions={
          !team.archived && (
            <ButtonLink href={`/teams/${team.id}/channel`} look="secondary">
              {t("channel")}
            </ButtonLink>
          )
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title={t("details")}>
          <TeamForm teams={teams} team={team} action={rearrange} />
        </Card>
        <Card title={t("appointTitle")}>
          <ActionForm action={appoint}>
            {hidden}
            <TextField
              name="email"
              type="email"
              label={t("leadEmail")}
              hint={t("leadHint")}
              defaultValue={team.managerEmail ?? ""}
            />
            <TextField name="startsOn" type="date" label={t("from")} defaultValue={viewer.today} />
            <SubmitButton look="secondary">{t("appoint")}</SubmitButton>
          </ActionForm>
        </Card>
        {!team.archived && <PartnersCard teamId={team.id} partners={partners} />}
        <Card title={team.archived ? t("revive") : t("archive")}>
          <p className="mb-4 text-muted">{team.archived ? t("reviveText") : t("archiveText")}</p>
          <ActionForm action={team.archived ? revive : archive}>
            {hidden}
            <SubmitButton look="secondary">
              {team.archived ? t("revive") : t("archive")}
            </SubmitButton>
          </ActionForm>
        </Card>
      </div>
    </>
  );
}
