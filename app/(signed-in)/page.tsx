import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { besideDesk, besideFirstAssessment } from "@/lib/home/agenda";
import { findHome } from "@/lib/home/queries";
import { AgendaCard } from "./_components/home/agenda-card";
import { FirstAssessment } from "./_components/home/first-assessment";
import { firstNameOf } from "./_components/home/first-name";
import { LatestLeaning } from "./_components/home/latest-leaning";
import { LatestLooks } from "./_components/home/latest-looks";
import { ManagerQuestion } from "./_components/home/manager-question";
import { WeekCard } from "./_components/home/week-card";
import { OverviewAnswer } from "./_components/overview/overview-answer";

export const generateMetadata = titled("home");

export default async function HomePage() {
  const viewer = await requireViewer();
  const home = await findHome(viewer, new Date());
  const { overview, newManager, looks, desk, overseen } = home;
  const { latest, before, draft } = overview;
  const own = besideDesk(home.agenda, desk?.groups ?? []);
  const agenda = latest ? own : besideFirstAssessment(own);
  const hasDeskAct = desk !== null && desk.groups.length > 0;
  const t = await getTranslations("home");
  return (
    <>
      <PageHeader title={t("heading", { name: firstNameOf(viewer.name) })} />
      <div className="space-y-6">
        {overseen && <OverviewAnswer {...overseen} isHome />}
        {desk && <WeekCard desk={desk} />}
        <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] lg:items-start">
          <div className="space-y-6">
            {newManager && <ManagerQuestion reader={newManager} timeZone={viewer.timeZone} />}
            {!latest && <FirstAssessment draft={draft} isFirst={agenda.due.length === 0} />}
            <AgendaCard agenda={agenda} hasPrimary={newManager !== null || hasDeskAct} />
          </div>
          <div className="space-y-6">
            {latest && <LatestLeaning record={latest} before={before} />}
            {(latest || looks.length > 0) && <LatestLooks looks={looks} />}
          </div>
        </div>
      </div>
    </>
  );
}
