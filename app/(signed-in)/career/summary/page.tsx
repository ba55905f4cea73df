import { Card } from "@/app/_components/ui/card";
import { PageHeader } from "@/app/_components/ui/page-header";
import { PageLink } from "@/app/_components/ui/page-link";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { periodFrom } from "@/lib/career/input";
import { summaryOf } from "@/lib/career/period";
import { findCareer } from "@/lib/career/queries";
import { findWrittenLadders } from "@/lib/ladder/queries";
import { PeriodForm } from "./_components/period-form";
import { periodHeading, periodParts } from "./_components/period-parts";
import { PeriodView } from "./_components/period-view";

export const generateMetadata = titled("career.summary");

export default async function PeriodSummaryPage(props: PageProps<"/career/summary">) {
  const viewer = await requireViewer();
  const period = periodFrom(await props.searchParams, viewer.today);
  const career = await findCareer(viewer);
  const summary = summaryOf(career, period, viewer.timeZone);
  const ladders = await findWrittenLadders(summary.plans.map((plan) => plan.ladderVersion));
  const t = await getTranslations("career.summary");
  return (
    <>
      <PageHeader
        above={
          <PageLink href="/career" className="underline underline-offset-4 print:hidden">
            {t("above")}
          </PageLink>
        }
        title={t("title")}
        lead={<p className="print:hidden">{t("lead")}</p>}
      />
      <div className="space-y-8">
        <PeriodForm period={period} today={viewer.today} />
        <Card title={await periodHeading(viewer.name, period)}>
          <PeriodView parts={await periodParts(summary, ladders)} />
        </Card>
      </div>
    </>
  );
}
