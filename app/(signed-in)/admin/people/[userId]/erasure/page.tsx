import { notFound } from "next/navigation";
import { CancelErasure } from "@/app/(signed-in)/_components/rights/cancel-erasure";
import { ErasurePreviewCards } from "@/app/(signed-in)/_components/rights/erasure-preview";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { PageHeader } from "@/app/_components/ui/page-header";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { GRACE_DAYS } from "@/lib/rights/erasure";
import { previewErasure } from "@/lib/rights/erasure-queries";
import { callErasureOffFor, erasePerson } from "../../actions";

export const generateMetadata = async () => ({
  title: (await getTranslations("rights"))("erasure.titleOf"),
});

export default async function PersonErasurePage(
  props: PageProps<"/admin/people/[userId]/erasure">,
) {
  const { userId } = await props.params;
  const preview = await previewErasure(await requireViewer(), userId);
  if (!preview || preview.isMine) notFound();
  const t = await getTranslations("rights.erasure");
  const { dueAt, name } = preview;
  return (
    <>
      <PageHeader title={t("titleOf")} above={name} lead={t("leadOf", { days: GRACE_DAYS })} />
      <div className="space-y-6">
        {dueAt && <CancelErasure action={callErasureOffFor} personId={userId} dueAt={dueAt} />}
        <ErasurePreviewCards preview={preview} />
        {!dueAt && (
          <Card title={t("confirmTitle")}>
            <ActionForm action={erasePerson} className="max-w-md space-y-5">
              <input type="hidden" name="personId" value={userId} />
              <TextField name="name" label={t("name", { name })} autoComplete="off" required />
              <SubmitButton look="danger">{t("confirmOf")}</SubmitButton>
            </ActionForm>
          </Card>
        )}
      </div>
    </>
  );
}
