import { PageHeader } from "@/app/_components/ui/page-header";
import { Folds } from "@/app/_components/ui/fold";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { findLatest } from "@/lib/assessment/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { findContexts } from "@/lib/context/queries";
import { findLadder } from "@/lib/ladder/queries";
import { weekFrom } from "@/lib/plan/input";
import { findOpenPlanId } from "@/lib/plan/queries";
import { CompanySizePart } from "./_components/company-size-part";
import { DifferencesPart } from "./_components/differences-part";
import { GuideContents } from "./_components/guide-contents";
import { JudgedPart } from "./_components/judged-part";
import { LaddersPart } from "./_components/ladders-part";
import { MyWeekPart } from "./_components/my-week-part";
import { NoRightTrackPart } from "./_components/no-right-track-part";
import { QuestionsPart } from "./_components/questions-part";
import { TrialPart } from "./_components/trial-part";
import { WarningPart } from "./_components/warning-part";

export const generateMetadata = titled("guide");

export default async function GuidePage(props: PageProps<"/guide">) {
  const viewer = await requireViewer();
  const reading = findContexts();
  const [contexts, ladder, own, planId, asked] = await Promise.all([
    reading,
    findLadder(viewer, reading),
    findLatest(viewer),
    findOpenPlanId(viewer),
    props.searchParams,
  ]);
  const t = await getTranslations("guide");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="gap-16 lg:grid lg:grid-cols-[12rem_minmax(0,46rem)]">
        <GuideContents />
        <div className="space-y-14">
          <NoRightTrackPart />
          <DifferencesPart contexts={contexts} own={own} />
          <MyWeekPart ladder={ladder} week={weekFrom(asked, contexts.inUse)} planId={planId} />
          <Folds>
            <LaddersPart />
            <JudgedPart />
            <QuestionsPart />
          </Folds>
          <WarningPart />
          <Folds>
            <CompanySizePart contexts={contexts} />
            <TrialPart />
          </Folds>
        </div>
      </div>
    </>
  );
}
