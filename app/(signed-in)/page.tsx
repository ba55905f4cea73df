import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { besideFirstAssessment } from "@/lib/home/agenda";
import { findHome } from "@/lib/home/queries";
import { findManagementOutlook } from "@/lib/opening/queries";
import { findDirectorOverview } from "@/lib/rotation/overview-queries";
import { AgendaCard } from "./_components/home/agenda-card";
import { FirstAssessment } from "./_components/home/first-assessment";
import { LatestLeaning } from "./_components/home/latest-leaning";
import { LatestLooks } from "./_components/home/latest-looks";
import { ManagerQuestion } from "./_components/home/manager-question";
import { OverviewAnswer } from "./_components/overview/overview-answer";

export const generateMetadata = titled("home");

export default async function HomePage() {
  const viewer = await requireViewer();
  const { overview, agenda: whole, newManager, looks } = await findHome(viewer, new Date());
  const { latest, before, draft } = overview;
  const teams = await findDirectorOverview(viewer, new Date());
  const outlook = teams && (await findManagementOutlook(viewer));
  const agenda = latest ? whole : besideFirstAssessment(whole);
  const t = await getTranslations("home");
  return (
    <>
      <PageHeader title={t("heading", { name: viewer.name.split(" ")[0] ?? viewer.name })} />
      {teams && (
        <div className="mb-6">
          <OverviewAnswer answer={teams} outlook={outlook} isHome />
        </div>
      )}
      <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start">
        <div className="space-y-6">
          {newManager && <ManagerQuestion reader={newManager} timeZone={viewer.timeZone} />}
          {!latest && <FirstAssessment draft={draft} isFirst={agenda.due.length === 0} />}
          <AgendaCard agenda={agenda} hasPrimary={newManager !== null} />
        </div>
        <div className="space-y-6">
          {latest && <LatestLeaning record={latest} before={before} />}
          {(latest || looks.length > 0) && <LatestLooks looks={looks} />}
        </div>
      </div>
    </>
  );
}
