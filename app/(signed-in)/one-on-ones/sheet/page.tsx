import { notFound } from "next/navigation";
import { SheetView } from "@/app/(signed-in)/_components/talk/sheet-view";
import { PageHeader } from "@/app/_components/ui/page-header";
import { PageLink } from "@/app/_components/ui/page-link";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { findSheetReader, listSheets } from "@/lib/talk/sheet-queries";
import { AnsweredForm } from "./_components/answered-form";
import { PromisesForm } from "./_components/promises-form";
import { SheetSharing } from "./_components/sheet-sharing";

export const generateMetadata = titled("talk.sheet");

export default async function TalkSheetPage(props: PageProps<"/one-on-ones/sheet">) {
  const viewer = await requireViewer();
  const { on } = await props.searchParams;
  const sheets = await listSheets(viewer);
  const sheet = on === undefined ? sheets[0] : sheets.find(({ heldOn }) => heldOn === on);
  if (!sheet) notFound();
  const reader = await findSheetReader(viewer, sheet.id);
  const t = await getTranslations("talk");
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          above={
            <PageLink href="/one-on-ones" className="underline underline-offset-4">
              {t("title")}
            </PageLink>
          }
          title={t("sheet.title")}
          lead={t("sheet.print")}
        />
      </div>
      <div className="space-y-8">
        <SheetView sheet={sheet} name={viewer.name} />
        <div className="max-w-3xl space-y-8 print:hidden">
          <AnsweredForm sheet={sheet} />
          <PromisesForm sheet={sheet} />
          <SheetSharing sheetId={sheet.id} reader={reader} today={viewer.today} />
        </div>
      </div>
    </>
  );
}
