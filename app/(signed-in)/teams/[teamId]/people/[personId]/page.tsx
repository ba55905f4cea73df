import { notFound } from "next/navigation";
import { SharedPlanCards } from "@/app/(signed-in)/_components/plan/shared-plan";
import { PersonRecord } from "@/app/(signed-in)/_components/record/person-record";
import { RevealsCard } from "@/app/(signed-in)/_components/reveal/reveals-card";
import { SharedSheets } from "@/app/(signed-in)/_components/talk/shared-sheets";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { findPersonPage } from "@/lib/desk/person-queries";
import { openAmong, tookPlace } from "@/lib/trial/trial-record";
import { HistoryCard } from "./_components/history-card";
import { NotesCard } from "./_components/notes-card";
import { PrintedLeaning } from "./_components/printed-leaning";
import { PromptsCard } from "./_components/prompts-card";

export const generateMetadata = async () => ({
  title: (await getTranslations("sharing.record"))("title"),
});

export default async function PersonPage(props: PageProps<"/teams/[teamId]/people/[personId]">) {
  const viewer = await requireViewer();
  const { teamId, personId } = await props.params;
  const page = await findPersonPage(viewer, { teamId, personId }, new Date());
  if (!page) notFound();
  const { record, plan, sheets, reveals, notes, trials, prompts } = page;
  const trial = openAmong(trials);
  const t = await getTranslations("sharing.record");
  const { name } = record.person;
  const undecided = record.shown[0]?.record.verdict === "UNDECIDED";
  return (
    <>
      <PageHeader
        title={name}
        above={<PageLink href={`/teams/${teamId}`}>{record.team?.name}</PageLink>}
        lead={undecided && !trial ? t("undecided", { name }) : undefined}
        actions={
          trial ? (
            <ButtonLink href={`/trials/${trial.id}`} look="secondary">
              {t("toTrial")}
            </ButtonLink>
          ) : (
            <ButtonLink
              href={`/trials/new?person=${personId}`}
              look={undecided ? "primary" : "secondary"}
            >
              {t("propose")}
            </ButtonLink>
          )
        }
      />
      <div className="space-y-8 print:space-y-4 print:text-sm">
        <PromptsCard prompts={prompts} name={name} />
        <div className="print:hidden">
          <PersonRecord record={record} />
        </div>
        <div className="hidden print:block">
          <PrintedLeaning record={record} />
        </div>
        <HistoryCard
          record={record}
          trials={trials.filter(tookPlace)}
          plan={plan}
          today={viewer.today}
        />
        <SharedSheets sheets={sheets} name={name} />
        {plan && <SharedPlanCards shared={plan} name={name} today={viewer.today} />}
        <RevealsCard reveals={reveals} personId={personId} name={name} />
        {notes && <NotesCard personId={personId} name={name} notes={notes} />}
      </div>
    </>
  );
}
