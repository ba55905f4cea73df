import { notFound } from "next/navigation";
import { Card } from "@/app/_components/ui/card";
import { DoneNotice } from "@/app/_components/ui/done-notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { findPerson } from "@/lib/people/queries";
import { canTakeSecondFactor, canUnlinkIdentity } from "@/lib/people/policy";
import { listAllTeams } from "@/lib/team/list-queries";
import { DecisionForms } from "../_components/decision-forms";
import { IdentitiesCard } from "../_components/identities-card";
import { MembershipsCard } from "../_components/memberships-card";
import { MoveForm } from "../_components/move-form";
import { PersonForm } from "../_components/person-form";
import { SecondFactorCard } from "../_components/second-factor-card";

export const generateMetadata = async () => ({
  title: (await getTranslations("people"))("personTitle"),
});

export default async function PersonPage(props: PageProps<"/admin/people/[userId]">) {
  const viewer = await requireViewer();
  const person = await findPerson(viewer, (await props.params).userId);
  const teams = person && (await listAllTeams(viewer));
  if (!teams) notFound();
  const { told } = await props.searchParams;
  const t = await getTranslations("people");
  const state = person.removedAt ? "removed" : person.joinedAt ? "joined" : "invited";
  const last = person.memberships.find(({ endsOn }) => endsOn === null);
  return (
    <>
      <PageHeader title={person.name} lead={t(`state.${state}`)} />
      {told === "unlinked" && (
        <DoneNotice what={told} className="mb-6" look="good">
          {t("done.unlinked")}
        </DoneNotice>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title={t("details")}>
          <PersonForm person={{ id: person.id, name: person.name, email: person.email }} />
        </Card>
        {state !== "removed" && (
          <Card title={t("moveTitle")}>
            <MoveForm
              personId={person.id}
              teamId={last?.teamId ?? ""}
              teams={teams}
              today={viewer.today}
            />
          </Card>
        )}
        {person.memberships.length > 0 && <MembershipsCard memberships={person.memberships} />}
        {state === "joined" && (
          <SecondFactorCard
            personId={person.id}
            canTake={canTakeSecondFactor(viewer, person.id)}
            hasSecondFactor={person.hasSecondFactor}
            removals={person.factorsLost}
          />
        )}
        {person.identities.length > 0 && (
          <IdentitiesCard
            personId={person.id}
            canUnlink={canUnlinkIdentity(viewer, person.id)}
            identities={person.identities}
          />
        )}
        <Card title={t("decisions")}>
          {person.adminBy && (
            <p className="mb-4 text-muted">{t("adminBy", { provider: person.adminBy })}</p>
          )}
          <DecisionForms personId={person.id} state={state} isAdmin={person.isAdmin} />
        </Card>
      </div>
    </>
  );
}
