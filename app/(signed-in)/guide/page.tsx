import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { requireViewer } from "@/lib/auth/viewer";
import { PageHeader } from "@/app/_components/ui/page-header";
import { findContexts } from "@/lib/context/queries";
import { CompanySizePart } from "./_components/company-size-part";
import { DifferencesPart } from "./_components/differences-part";
import { GuideContents } from "./_components/guide-contents";
import { JudgedPart } from "./_components/judged-part";
import { LaddersPart } from "./_components/ladders-part";
import { NoRightTrackPart } from "./_components/no-right-track-part";
import { QuestionsPart } from "./_components/questions-part";
import { TrialPart } from "./_components/trial-part";
import { WarningPart } from "./_components/warning-part";

export const generateMetadata = titled("guide");

export default async function GuidePage() {
  await requireViewer(); // The layout alone is not enough: the client router can request only the page.
  const contexts = await findContexts();
  const t = await getTranslations("guide");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="gap-16 lg:grid lg:grid-cols-[12rem_minmax(0,46rem)]">
        <GuideContents />
        <div className="space-y-20">
          <NoRightTrackPart />
          <DifferencesPart contexts={contexts} />
          <LaddersPart contexts={contexts} />
          <JudgedPart />
          <QuestionsPart />
          <WarningPart />
          <CompanySizePart contexts={contexts} />
          <TrialPart />
        </div>
      </div>
    </>
  );
}
