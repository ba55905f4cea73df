import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { PageHeader } from "@/app/_components/ui/page-header";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { listAbsences, listSources } from "@/lib/absence/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { AbsenceList } from "./_components/absence-list";
import { FileCard } from "./_components/file-card";
import { SourcesCard } from "./_components/sources-card";
import { enter } from "./actions";

export const generateMetadata = titled("absence");

export default async function AbsencesPage() {
  const viewer = await requireViewer();
  const [absences, sources] = await Promise.all([
    listAbsences(viewer, new Date()),
    listSources(viewer),
  ]);
  const t = await getTranslations("absence");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <div className="space-y-8">
          <AbsenceList absences={absences} />
          <Card title={t("enter")}>
            <ActionForm action={enter} className="space-y-5">
              <TextField name="startsOn" type="date" label={t("startsOn")} required />
              <TextField
                name="lastOn"
                type="date"
                label={t("lastOn")}
                min={viewer.today}
                required
              />
              <SubmitButton>{t("save")}</SubmitButton>
            </ActionForm>
          </Card>
        </div>
        <div className="space-y-8">
          <SourcesCard sources={sources} />
          <FileCard />
        </div>
      </div>
    </>
  );
}
