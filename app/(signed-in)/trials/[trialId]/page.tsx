import { notFound } from "next/navigation";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { isFull } from "@/lib/assessment/policy";
import { listAssessments } from "@/lib/assessment/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { findTrial } from "@/lib/trial/detail-queries";
import { findSharedMeasures } from "@/lib/trial/leaning-queries";
import { NextSteps } from "./_components/next-steps";
import { Standing } from "./_components/standing";
import { TrialBar } from "./_components/trial-bar";
import { AwaitedParts, FoldedParts, ReadParts } from "./_components/trial-parts";
import { TrialTerms } from "./_components/trial-terms";

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
      <div className="mt-10 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0 lg:col-start-1 [&:empty]:hidden">
          <AwaitedParts trial={trial} />
        </div>
        <div className="space-y-8 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <NextSteps trial={trial} />
          <TrialTerms trial={trial} />
        </div>
        <div className="min-w-0 space-y-8 lg:col-start-1">
          <ReadParts
            trial={trial}
            records={trial.isMine ? (await listAssessments(viewer)).filter(isFull) : []}
            shared={await findSharedMeasures(viewer, trial, now)}
          />
          <FoldedParts trial={trial} />
        </div>
      </div>
    </>
  );
}
