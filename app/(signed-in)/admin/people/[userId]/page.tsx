import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getFigures } from "@/app/_i18n/figures";
import { requireViewer } from "@/lib/auth/viewer";
import { findPerson } from "@/lib/people/queries";
import { listTeams } from "@/lib/people/team-queries";
import { DecisionForms } from "../_components/decision-forms";
import { MoveForm } from "../_components/move-form";
import { PersonForm } from "../_components/person-form";

export const generateMetadata = async () => ({
  title: (await getTranslations("people"))("personTitle"),
});

export default async function PersonPage({ params }: PageProps<"/admin/people/[userId]">) {
  const viewer = await requireViewer();
  const person = await findPerson(viewer, (await params).userId);
  const teams = person && (await listTeams(viewer));
  if (!teams) notFound();
  const t = await getTranslations("people");
  const figures = await getFigures();
  const state = person.removedAt ? "removed" : person.joinedAt ? "joined" : "invited";
  const last = person.memberships.find(({ endsOn }) => endsOn === null);
  const rows = person.memberships.map(({ key, team, startsOn, endsOn }) => ({
    key,
    cells: [team, figures.shortDay(startsOn), endsOn ? figures.shortDay(endsOn) : t("open")],
  }));
  return (
    <>
      <PageHeader title={person.name} lead={t(`state.${state}`)} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title={t("details")}>
          <PersonForm person={{ id: person.id, name: person.name, email: person.email }} />
        </Card>
        {state !== "removed" && (
          <Card title={t("moveTitle")}>
            <MoveForm
              {...{ personId: person.id, teamId: last?.teamId ?? "", teams, today: viewer.today }}
            />
          </Card>
        )}
        {rows.length > 0 && (
          <Card title={t("memberships")}>
            <DataTable
              caption={t("memberships")}
              head={[t("team"), t("from"), t("until")]}
              rows={rows}
            />
          </Card>
        )}
        <Card title={t("decisions")}>
          <DecisionForms personId={person.id} state={state} isAdmin={person.isAdmin} />
        </Card>
      </div>
    </>
  );
}
