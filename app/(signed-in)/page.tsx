import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { findHome } from "@/lib/home/queries";
import { besideFirstAssessment } from "@/lib/home/waiting";
import { FirstAssessment } from "./_components/home/first-assessment";
import { LatestLeaning } from "./_components/home/latest-leaning";
import { ManagerQuestion } from "./_components/home/manager-question";
import { NextTasks } from "./_components/home/next-tasks";
import { QuickLinks } from "./_components/home/quick-links";

export const generateMetadata = titled("home");

export default async function HomePage() {
  const viewer = await requireViewer();
  const { overview, trial, waiting } = await findHome(viewer, new Date());
  const { latest, draft } = overview;
  const tasks = latest ? waiting : besideFirstAssessment(waiting);
  const t = await getTranslations("home");
  return (
    <>
      <PageHeader title={t("heading", { name: viewer.name.split(" ")[0] ?? viewer.name })} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start">
        {latest ? (
          <LatestLeaning record={latest} />
        ) : (
          <FirstAssessment draft={draft} isFirst={tasks.length === 0} />
        )}
        <div className="space-y-6">
          <ManagerQuestion waiting={waiting} timeZone={viewer.timeZone} />
          {(latest || trial || tasks.length > 0) && <NextTasks waiting={tasks} trial={trial} />}
          <QuickLinks managesTeamIds={viewer.managesTeamIds} />
        </div>
      </div>
    </>
  );
}
