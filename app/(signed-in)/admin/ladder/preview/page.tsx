import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { findLadderEdit } from "@/lib/ladder/queries";
import { ladderChange } from "@/lib/ladder/rung-change";
import { BackToEditor } from "../_components/back-to-editor";
import { ChangedRung } from "./_components/changed-rung";
import { PublishForm } from "./_components/publish-form";

export const generateMetadata = titled("ladder");

export default async function LadderPreviewPage() {
  const viewer = await requireViewer();
  const edit = await findLadderEdit(viewer);
  if (!edit) notFound();
  const t = await getTranslations("ladder.preview");
  const words = { version: edit.version + 1, base: edit.version };
  const changes = ladderChange(edit.published, edit.rungs);
  const earliest = edit.effectiveOn > viewer.today ? edit.effectiveOn : viewer.today;
  return (
    <div className="max-w-5xl space-y-8">
      <PageHeader title={t("title", words)} lead={t("lead", words)} actions={<BackToEditor />} />
      {changes.length === 0 && (
        <EmptyState
          title={t("nothing", words)}
          action={<ButtonLink href="/admin/ladder">{t("edit")}</ButtonLink>}
        >
          {t("nothingText")}
        </EmptyState>
      )}
      {changes.map((change) => (
        <ChangedRung key={change.key} change={change} edit={edit} />
      ))}
      {changes.length > 0 && <PublishForm edit={edit} earliest={earliest} />}
    </div>
  );
}
