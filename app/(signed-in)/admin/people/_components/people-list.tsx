import { ActionForm } from "@/app/_components/ui/action-form";
import { DataTable } from "@/app/_components/ui/data-table";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import type { ListedPerson } from "@/lib/people/queries";
import type { AdministeredTeam } from "@/lib/team/list-queries";
import { actOnChosen } from "../actions";
import { ChosenActs } from "./chosen-acts";
import { EverybodyBox, PersonBox } from "./person-box";

/** A page of people, each with a box to choose them, and what can be done for all who are chosen. */
export async function PeopleList(props: {
  people: ListedPerson[];
  teams: AdministeredTeam[];
  today: string;
}) {
  const t = await getTranslations("people");
  const rows = props.people.map(({ id, name, email, team, state, isAdmin }) => ({
    key: id,
    cells: [
      <PersonBox key="box" personId={id} label={t("choose", { name })} />,
      <PageLink
        key="name"
        href={`/admin/people/${id}`}
        className="font-medium underline underline-offset-4"
      >
        {name}
      </PageLink>,
      email,
      team ?? t("noTeam"),
      isAdmin ? t("adminState", { state: t(`state.${state}`) }) : t(`state.${state}`),
    ],
  }));
  return (
    <ActionForm action={actOnChosen} className="space-y-3">
      {rows.length === 0 ? (
        // Inside the form: what was done is told also when it leaves nobody to show.
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : (
        <>
          <EverybodyBox label={t("chooseAll")} />
          <DataTable
            caption={t("title")}
            head={[t("chooseHead"), t("name"), t("email"), t("team"), t("status")]}
            rows={rows}
          />
          <ChosenActs teams={props.teams} today={props.today} />
        </>
      )}
    </ActionForm>
  );
}
