import Link from "next/link";
import { notFound } from "next/navigation";
import { ResultView } from "@/app/(signed-in)/_components/result/result-view";
import { Notice } from "@/app/_components/ui/notice";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { findAssessment, findFullBefore, findLatestId } from "@/lib/assessment/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { findOwnSharing } from "@/lib/sharing/own-queries";
import { canAsk } from "@/lib/trial/policy";
import { findOpenTrialOf } from "@/lib/trial/queries";
import { LatestInstead, NextActs } from "./_components/next-acts";
import { QuickAgainstFull } from "./_components/quick-against-full";
import { SharingPanel } from "./_components/sharing-panel";

export const generateMetadata = titled("result");

export default async function ResultPage(props: PageProps<"/assessments/[assessmentId]">) {
  const viewer = await requireViewer();
  const { assessmentId } = await props.params;
  const record = await findAssessment(viewer, assessmentId);
  if (!record) notFound();
  const [sharing, latestId, trial] = await Promise.all([
    findOwnSharing(viewer),
    findLatestId(viewer),
    findOpenTrialOf(viewer, viewer.userId, new Date()),
  ]);
  const full = record.form === "QUICK" ? await findFullBefore(viewer, record) : null;
  const t = await getTranslations("result");
  const figures = await getFigures();
  return (
    <>
      <PageHeader
        above={<Link href="/assessments">{t("above")}</Link>}
        title={t(record.form === "QUICK" ? "quick.heading" : "heading", {
          day: figures.day(record.day),
        })}
      />
      <div className="space-y-6">
        {record.careless && (
          <Notice>
            <p className="font-medium">{t("careless.title")}</p>
            <p className="mt-1">{t("careless.text")}</p>
            <p className="mt-2">
              <Link href="/assessments/draft" className="underline underline-offset-4">
                {t("careless.again")}
              </Link>
            </p>
          </Notice>
        )}
        {full && <QuickAgainstFull quick={record} full={full} />}
        <ResultView grade="EVERYTHING" record={record} own />
        <SharingPanel assessmentId={record.id} sharing={sharing} />
        {latestId && latestId !== record.id ? (
          <LatestInstead latestId={latestId} isQuick={record.form === "QUICK"} />
        ) : (
          <NextActs
            verdict={record.verdict}
            day={record.day}
            today={viewer.today}
            asks={canAsk(viewer)}
            trialId={trial?.id ?? null}
          />
        )}
      </div>
    </>
  );
}
