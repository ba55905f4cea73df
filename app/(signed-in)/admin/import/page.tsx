import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Explained } from "@/app/_components/ui/explained";
import { TextArea } from "@/app/_components/ui/field";
import { FileField } from "@/app/_components/ui/file-field";
import { PageHeader } from "@/app/_components/ui/page-header";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { listUploads } from "@/lib/roster/queries";
import { EarlierLists } from "./_components/earlier-lists";
import { ListRules } from "./_components/list-rules";
import { upload } from "./actions";

export const generateMetadata = async () => ({ title: (await getTranslations("import"))("title") });

export default async function ImportPage() {
  const uploads = await listUploads(await requireViewer());
  if (!uploads) notFound();
  const t = await getTranslations("import");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Explained title={t("rules.title")} about={<ListRules />}>
        <ActionForm action={upload}>
          <FileField
            name="file"
            label={t("file")}
            hint={t("fileHint")}
            accept=".csv,.tsv,.txt,text/csv"
          />
          <TextArea name="text" label={t("paste")} rows={8} />
          <SubmitButton>{t("preview")}</SubmitButton>
        </ActionForm>
      </Explained>
      {uploads.length > 0 && <EarlierLists lists={uploads} />}
    </>
  );
}
