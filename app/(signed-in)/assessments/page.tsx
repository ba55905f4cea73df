import { ButtonLink } from "@/app/_components/ui/button-link";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { isFull } from "@/lib/assessment/policy";
import { isQuickOffered, listAssessments } from "@/lib/assessment/queries";
import { timelineFrom } from "@/lib/assessment/timeline";
import { requireViewer } from "@/lib/auth/viewer";
import { findCareer } from "@/lib/career/queries";
import { choiceFrom, laneThings } from "@/lib/career/timeline";
import { findOwnSharing } from "@/lib/sharing/own-queries";
import { CareerTimeline } from "./_components/career-timeline";
import { ComparisonCard } from "./_components/comparison-card";
import { HistoryList } from "./_components/history-list";

export const generateMetadata = titled("home.history");

export default async function HistoryPage(props: PageProps<"/assessments">) {
  const viewer = await requireViewer();
  const records = await listAssessments(viewer);
  const timeline = timelineFrom(records);
  // What a quick form says is compared on its own page.
  const full = records.filter(isFull);
  const [sharing, career, offersQuick] = await Promise.all([
    findOwnSharing(viewer),
    findCareer(viewer),
    full.length > 0 && isQuickOffered(),
  ]);
  const things = laneThings(career, records, viewer.timeZone);
  const ids = full.map(({ id }) => id);
  const keys = things.map(({ key }) => key);
  const choice = choiceFrom(await props.searchParams, ids, keys);
  const t = await getTranslations("home.history");
  const begin = <ButtonLink href="/assessments/draft">{t("begin")}</ButtonLink>;
  if (timeline.length === 0)
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState title={t("empty.title")} action={begin}>
          {t("empty.text")}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          offersQuick ? (
            <>
              {begin}
              <ButtonLink href="/assessments/draft?form=quick" look="secondary">
                {t("beginQuick")}
              </ButtonLink>
            </>
          ) : (
            begin
          )
        }
      />
      <div className="space-y-6">
        <CareerTimeline
          timeline={timeline.filter(({ record }) => isFull(record))}
          things={things}
          choice={choice}
          today={viewer.today}
        />
        <ComparisonCard records={full} choice={choice} />
        {offersQuick && <p className="max-w-prose text-muted">{t("quick")}</p>}
        <HistoryList timeline={timeline} sharing={sharing} />
      </div>
    </>
  );
}
