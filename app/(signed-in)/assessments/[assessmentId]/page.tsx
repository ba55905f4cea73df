import { notFound } from "next/navigation";
import { ResultView } from "@/app/(signed-in)/_components/result/result-view";
import { buttonStyle } from "@/app/_components/ui/button-style";
import { PageHeader } from "@/app/_components/ui/page-header";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { findAssessmentAndLatest, findFullBefore } from "@/lib/assessment/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { findNextSteps } from "@/lib/home/step-queries";
import { findOwnSharing } from "@/lib/sharing/own-queries";
import { CarelessNotice } from "@/app/(signed-in)/_components/result/careless-notice";
import { QuickAgainstFull } from "./_components/quick-against-full";
import { SharingPanel } from "./_components/sharing-panel";
import { LatestInstead, WhatItMeans } from "./_components/what-it-means";

export const generateMetadata = titled("result");

export default async function ResultPage(props: PageProps<"/assessments/[assessmentId]">) {
  const viewer = await requireViewer();
  const { assessmentId } = await props.params;
  const found = await findAssessmentAndLatest(viewer, assessmentId);
  if (!found) notFound();
  const { record, latestId } = found;
  const isLatest = latestId === null || latestId === record.id;
  const [sharing, next] = await Promise.all([
    findOwnSharing(viewer),
    isLatest ? findNextSteps(viewer, record.verdict, new Date()) : null,
  ]);
  const manager = sharing.find(({ audience }) => audience === "MANAGER")?.name ?? null;
  const full = record.form === "QUICK" ? await findFullBefore(viewer, record) : null;
  const t = await getTranslations("result");
  const figures = await getFigures();
  return (
    <>
      <PageHeader
        above={<PageLink href="/assessments">{t("above")}</PageLink>}
        title={t(record.form === "QUICK" ? "quick.heading" : "heading", {
          day: figures.day(record.day),
        })}
        actions={
          isLatest && (
            <a href="#next" className={buttonStyle("secondary")}>
              {t("next.jump")}
            </a>
          )
        }
      />
      <div className="space-y-6">
        <CarelessNotice record={record} />
        {full && <QuickAgainstFull quick={record} full={full} />}
        <ResultView grade="EVERYTHING" record={record} own />
        <SharingPanel assessmentId={record.id} sharing={sharing} />
        {next && (
          <WhatItMeans
            verdict={record.verdict}
            next={next}
            manager={manager}
            day={record.day}
            today={viewer.today}
          />
        )}
        {!isLatest && <LatestInstead latestId={latestId} isQuick={record.form === "QUICK"} />}
      </div>
    </>
  );
}
