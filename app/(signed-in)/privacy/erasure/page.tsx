import { notFound } from "next/navigation";
import { CancelErasure } from "@/app/(signed-in)/_components/rights/cancel-erasure";
import { ErasurePreviewCards } from "@/app/(signed-in)/_components/rights/erasure-preview";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { GRACE_DAYS } from "@/lib/rights/erasure";
import { previewErasure } from "@/lib/rights/erasure-queries";
import { ErasureForm } from "./_components/erasure-form";
import { callOff } from "./actions";

export const generateMetadata = async () => ({
  title: (await getTranslations("rights"))("erasure.title"),
});

export default async function ErasurePage() {
  const viewer = await requireViewer();
  const preview = await previewErasure(viewer, viewer.userId);
  if (!preview) notFound();
  const t = await getTranslations("rights");
  return (
    <>
      <PageHeader
        title={t("erasure.title")}
        lead={t("erasure.lead", { days: GRACE_DAYS })}
        actions={
          <ButtonLink href="/privacy/export" look="secondary">
            {t("export.see")}
          </ButtonLink>
        }
      />
      <div className="space-y-6">
        {preview.dueAt && <CancelErasure action={callOff} dueAt={preview.dueAt} />}
        <ErasurePreviewCards preview={preview} />
        {!preview.dueAt && <ErasureForm name={viewer.name} hasPassword={viewer.hasPassword} />}
      </div>
    </>
  );
}
