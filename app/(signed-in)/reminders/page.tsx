import { Card } from "@/app/_components/ui/card";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { deskTeamIds } from "@/lib/desk/policy";
import { findOwnAgenda } from "@/lib/home/queries";
import { TaskList } from "../_components/agenda/task-list";
import { SettingForm } from "./_components/setting-form";

export const generateMetadata = titled("reminder");

export default async function RemindersPage() {
  const viewer = await requireViewer();
  const { setting, agenda } = await findOwnAgenda(viewer, new Date());
  const t = await getTranslations("reminder");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <Card title={t("now")}>
          <TaskList agenda={agenda} />
        </Card>
        <Card title={t("setting")}>
          <SettingForm setting={setting} isManager={deskTeamIds(viewer).length > 0} />
        </Card>
      </div>
    </>
  );
}
