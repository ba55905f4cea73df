import { notFound } from "next/navigation";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { listAssessments } from "@/lib/assessment/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { findTrial } from "@/lib/trial/detail-queries";
import { findSharedMeasures } from "@/lib/trial/leaning-queries";
import { Promises } from "../_components/promises";
import { AgreedPart } from "./_components/agreed-part";
import { AnswerForm } from "./_components/answer-form";
import { ForecastCard } from "./_components/forecast-card";
import { NextSteps } from "./_components/next-steps";
import { ReviewPart } from "./_components/review-part";
import { Standing } from "./_components/standing";
import { TrialBar } from "./_components/trial-bar";
import { WeeksPart } from "./_components/weeks-part";

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
      <div className="space-y-8">
        <TrialBar trial={trial} />
        {trial.choices.answer && <AnswerForm trial={trial} />}
        <WeeksPart
          trial={trial}
          records={trial.isMine ? await listAssessments(viewer) : []}
          shared={await findSharedMeasures(viewer, trial, now)}
        />
        <ReviewPart trial={trial} />
        <div className="grid items-start gap-8 lg:grid-cols-2">
          <div className="space-y-8">
            <NextSteps trial={trial} />
            <ForecastCard trial={trial} />
            <Promises />
          </div>
          <AgreedPart trial={trial} />
        </div>
      </div>
    </>
  );
}
