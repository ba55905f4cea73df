import { ButtonLink } from "@/app/_components/ui/button-link";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { isFull } from "@/lib/assessment/policy";
import { findQuickOffer, listAssessments } from "@/lib/assessment/queries";
import { timelineFrom } from "@/lib/assessment/timeline";
import { requireViewer } from "@/lib/auth/viewer";
import { findOwnSharing } from "@/lib/sharing/own-queries";
import { HistoryList } from "./_components/history-list";
import { OwnTrend } from "./_components/own-trend";

export const generateMetadata = titled("home.history");

export default async function HistoryPage() {
  const viewer = await requireViewer();
  const timeline = timelineFrom(await listAssessments(viewer));
  const [sharing, offersQuick] = await Promise.all([
    findOwnSharing(viewer),
    findQuickOffer(viewer),
  ]);
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
        {offersQuick && <p className="max-w-prose text-muted">{t("quick")}</p>}
        <OwnTrend timeline={timeline.filter(({ record }) => isFull(record))} />
        <HistoryList timeline={timeline} sharing={sharing} />
      </div>
    </>
  );
}
