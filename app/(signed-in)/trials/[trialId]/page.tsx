import { notFound } from "next/navigation";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { isFull } from "@/lib/assessment/policy";
import { listAssessments } from "@/lib/assessment/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { findTrial } from "@/lib/trial/detail-queries";
import { findSharedMeasures } from "@/lib/trial/leaning-queries";
import { Standing } from "./_components/standing";
import { TrialBar } from "./_components/trial-bar";
import {
  AgreementSection,
  AwaitedParts,
  NowSection,
  ReviewsSection,
} from "./_components/trial-parts";

export const generateMetadata = titled("trial");

export default async function TrialPage({ params }: PageProps<"/trials/[trialId]">) {
  const [viewer, now] = [await requireViewer(), new Date()];
  const trial = await findTrial(viewer, (await params).trialId, now);
  if (!trial) notFound();
  const t = await getTranslations("trial.page");
  return (
    <>
      <PageHeader
        above={t("above", { team: trial.teamName })}
        title={trial.isMine ? t("mine") : t("other", { person: trial.personName })}
        lead={<Standing trial={trial} />}
      />
      <TrialBar trial={trial} />
      <div className="mt-10 space-y-12">
        <AwaitedParts trial={trial} />
        <NowSection
          trial={trial}
          records={trial.isMine ? (await listAssessments(viewer)).filter(isFull) : []}
          shared={await findSharedMeasures(viewer, trial, now)}
        />
        <ReviewsSection trial={trial} />
        <AgreementSection trial={trial} />
      </div>
    </>
  );
}
