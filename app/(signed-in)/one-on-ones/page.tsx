import Link from "next/link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { pageFrom } from "@/lib/talk/input";
import { listNotes } from "@/lib/talk/queries";
import { NotesCard } from "./_components/notes-card";

export const generateMetadata = titled("talk");

export default async function OneOnOnesPage(props: PageProps<"/one-on-ones">) {
  const viewer = await requireViewer();
  const shown = await listNotes(viewer, pageFrom((await props.searchParams).page));
  const t = await getTranslations("talk");
  return (
    <>
      <PageHeader
        above={
          <Link href="/career" className="underline underline-offset-4">
            {t("above")}
          </Link>
        }
        title={t("title")}
        lead={t("lead")}
      />
      <NotesCard shown={shown} today={viewer.today} />
    </>
  );
}
