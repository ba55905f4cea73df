import { notFound } from "next/navigation";
import { Badge } from "@/app/_components/ui/badge";
import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { PageHeader } from "@/app/_components/ui/page-header";
import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { listAllTeams } from "@/lib/team/list-queries";
import { add } from "./actions";
import { TeamForm } from "./_components/team-form";

// As classes: the content security policy allows no inline style.
const INDENT = ["block", "block pl-5", "block pl-10", "block pl-15", "block pl-20"];

export const generateMetadata = async () => ({ title: (await getTranslations("people"))("teams") });

export default async function AdminTeamsPage() {
  const teams = await listAllTeams(await requireViewer());
  if (!teams) notFound();
  const t = await getTranslations("people");
  const rows = teams.map((team) => ({
    key: team.id,
    cells: [
      <span key="name" className={INDENT[Math.min(team.depth, INDENT.length - 1)]}>
        <PageLink href={`/admin/teams/${team.id}`} className="font-medium underline">
          {team.name}
        </PageLink>{" "}
        {team.archived && <Badge look="outline">{t("archived")}</Badge>}
      </span>,
      team.manager ?? t("nobody"),
      team.people,
    ],
  }));
  return (
    <>
      <PageHeader title={t("teams")} lead={t("teamsLead")} />
      <div className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
        <Card>
          {rows.length === 0 && <p className="text-muted">{t("noTeams")}</p>}
          {rows.length > 0 && (
            <DataTable
              caption={t("teams")}
              head={[t("team"), t("lead"), t("members")]}
              rows={rows}
            />
          )}
        </Card>
        <Card title={t("addTeam")}>
          <TeamForm teams={teams} action={add} />
        </Card>
      </div>
    </>
  );
}
