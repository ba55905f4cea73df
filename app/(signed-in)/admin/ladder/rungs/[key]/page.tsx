import { notFound } from "next/navigation";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { findContexts } from "@/lib/context/queries";
import { rungOf } from "@/lib/ladder/ladder";
import { findLadderEdit } from "@/lib/ladder/queries";
import { BackToEditor } from "../../_components/back-to-editor";
import { RungForm } from "../../_components/rung-form";
import { RemoveRung } from "./_components/remove-rung";

export const generateMetadata = titled("ladder");

export default async function RungPage(props: PageProps<"/admin/ladder/rungs/[key]">) {
  const viewer = await requireViewer();
  const [edit, { inUse }] = await Promise.all([findLadderEdit(viewer), findContexts()]);
  const rung = edit && rungOf(edit, (await props.params).key);
  if (!rung) notFound();
  const t = await getTranslations("ladder");
  const language = await getLocale();
  return (
    <div className="max-w-4xl space-y-8">
      <PageHeader
        title={t("editor.editRung", { name: rung.name[language] })}
        lead={t("rung.lead")}
        actions={<BackToEditor />}
      />
      <RungForm rung={rung} edit={edit} inUse={inUse} />
      <RemoveRung rung={rung} edit={edit} />
    </div>
  );
}
