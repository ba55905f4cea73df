import { notFound } from "next/navigation";
import { ActionForm } from "@/app/_components/ui/action-form";
import { TextArea } from "@/app/_components/ui/field";
import { FileField } from "@/app/_components/ui/file-field";
import { PageHeader } from "@/app/_components/ui/page-header";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { listUploads } from "@/lib/roster/queries";
import { EarlierLists } from "./_components/earlier-lists";
import { upload } from "./actions";

export const generateMetadata = async () => ({ title: (await getTranslations("import"))("title") });

export default async function ImportPage() {
  const uploads = await listUploads(await requireViewer());
  if (!uploads) notFound();
  const t = await getTranslations("import");
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("title")} lead={t("lead")} />
      <ul className="mb-8 list-disc space-y-1 pl-5 text-muted">
        {(["columns", "team", "manager", "day", "blank"] as const).map((rule) => (
          <li key={rule}>{t(`rules.${rule}`)}</li>
        ))}
      </ul>
      <p className="mb-8">
        <a
          href="/admin/import/template"
          download="pendulum-people.csv"
          className="font-medium underline underline-offset-4"
        >
          {t("template")}
        </a>
      </p>
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
      {uploads.length > 0 && <EarlierLists lists={uploads} />}
    </div>
  );
}
