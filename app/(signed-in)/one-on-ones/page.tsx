import { RevealsCard } from "@/app/(signed-in)/_components/reveal/reveals-card";
import { PageHeader } from "@/app/_components/ui/page-header";
import { PageLink } from "@/app/_components/ui/page-link";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { pageFrom } from "@/lib/part";
import { findOwnLeniency, listOwnReveals } from "@/lib/reveal/queries";
import { findDirectManager } from "@/lib/sharing/queries";
import { findOwnTalks } from "@/lib/talk/queries";
import { rolledQuestions } from "@/lib/talk/sheet";
import { LeniencyCard } from "./_components/leniency-card";
import { NotesCard } from "./_components/notes-card";
import { SheetForm } from "./_components/sheet-form";
import { SheetsCard } from "./_components/sheets-card";

export const generateMetadata = titled("talk");

export default async function OneOnOnesPage(props: PageProps<"/one-on-ones">) {
  const viewer = await requireViewer();
  const [{ sheets, notes, plan, hasLeaning }, reveals, manager, leniency] = await Promise.all([
    findOwnTalks(viewer, pageFrom((await props.searchParams).page)),
    listOwnReveals(viewer),
    findDirectManager(viewer),
    findOwnLeniency(viewer),
  ]);
  const t = await getTranslations("talk");
  return (
    <>
      <PageHeader
        above={
          <PageLink href="/career" className="underline underline-offset-4">
            {t("above")}
          </PageLink>
        }
        title={t("title")}
        lead={t("lead")}
      />
      <div className="space-y-8">
        <SheetsCard sheets={sheets}>
          <SheetForm
            today={viewer.today}
            hasLeaning={hasLeaning}
            actions={plan?.actions ?? []}
            rolled={rolledQuestions(sheets[0] ?? null)}
          />
        </SheetsCard>
        <RevealsCard
          reveals={reveals}
          personId={viewer.userId}
          isOwn
          name={manager?.name ?? null}
        />
        {viewer.managesTeamIds.length > 0 && (
          <LeniencyCard leniency={leniency} timeZone={viewer.timeZone} />
        )}
        <NotesCard shown={notes} today={viewer.today} />
      </div>
    </>
  );
}
