import { notFound } from "next/navigation";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { findContexts } from "@/lib/context/queries";
import { rungsOn, TRACKS } from "@/lib/ladder/ladder";
import { findLadderEdit } from "@/lib/ladder/queries";
import { blankRung } from "@/lib/ladder/written-rung";
import { BackToEditor } from "../_components/back-to-editor";
import { RungForm } from "../_components/rung-form";

export const generateMetadata = titled("ladder");

export default async function NewRungPage(props: PageProps<"/admin/ladder/new">) {
  const viewer = await requireViewer();
  const [edit, { inUse }] = await Promise.all([findLadderEdit(viewer), findContexts()]);
  const search = await props.searchParams;
  const track = TRACKS.find((each) => each === search.track);
  if (!edit || !track) notFound();
  const t = await getTranslations("ladder.rung");
  const tracks = await getTranslations("dimension.fullTracks");
  return (
    <div className="max-w-4xl space-y-8">
      <PageHeader
        title={t("newTitle", { track: tracks(track) })}
        lead={t("lead")}
        actions={<BackToEditor />}
      />
      <RungForm
        rung={blankRung(track, rungsOn(edit, track).length + 1)}
        edit={edit}
        inUse={inUse}
      />
    </div>
  );
}
