import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { TRACKS } from "@/lib/ladder/ladder";
import { findLadderEdit, findLadderHistory } from "@/lib/ladder/queries";
import { DraftState } from "./_components/draft-state";
import { LadderHistory } from "./_components/ladder-history";
import { Told } from "./_components/told";
import { TrackRungs } from "./_components/track-rungs";

export const generateMetadata = titled("ladder");

export default async function LadderEditorPage(props: PageProps<"/admin/ladder">) {
  const viewer = await requireViewer();
  const [edit, history] = await Promise.all([findLadderEdit(viewer), findLadderHistory(viewer)]);
  if (!edit || !history) notFound();
  const { told } = await props.searchParams;
  const t = await getTranslations("ladder");
  return (
    <div className="space-y-8">
      <PageHeader
        title={t("title")}
        lead={t("editor.lead")}
        actions={
          <ButtonLink href="/ladder" look="secondary">
            {t("editor.read")}
          </ButtonLink>
        }
      />
      <Told told={told} version={edit.version} />
      <DraftState edit={edit} today={viewer.today} />
      <div className="grid gap-8 md:grid-cols-2">
        {TRACKS.map((track) => (
          <TrackRungs key={track} track={track} edit={edit} />
        ))}
      </div>
      <LadderHistory history={history} />
    </div>
  );
}
