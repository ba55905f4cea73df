import { redirect } from "next/navigation";
import { titled } from "@/app/_i18n/title";
import { stepsOf, resumePoint } from "@/lib/assessment/draft";
import { findDraft, findNewerVersion } from "@/lib/assessment/draft-queries";
import { findQuickOffer } from "@/lib/assessment/queries";
import { requireViewer } from "@/lib/auth/viewer";
import { findOwnSharing } from "@/lib/sharing/own-queries";
import { findDirectManager } from "@/lib/sharing/queries";
import { BeforeYouBegin } from "./_components/before-you-begin";
import { LastStep } from "./_components/last-step";
import { NewerVersionNote } from "./_components/newer-version-note";
import { QuestionStep } from "./_components/question-step";

export const generateMetadata = titled("assessment");

export default async function DraftPage(props: PageProps<"/assessments/draft">) {
  const viewer = await requireViewer();
  const draft = await findDraft(viewer);
  const asked = await props.searchParams;
  if (!draft) {
    const quick = asked.form === "quick" && (await findQuickOffer(viewer));
    const manager = await findDirectManager(viewer);
    return <BeforeYouBegin form={quick ? "QUICK" : "FULL"} manager={manager} />;
  }
  const steps = stepsOf(draft.instrument);
  const step = Number(asked.step);
  const items = steps[step - 1];
  const isLast = step === steps.length + 1;
  // Fields take what is stored only when they are made.
  const stored = JSON.stringify([step, draft.answers, draft.note]);
  if (items || isLast)
    return (
      <>
        <NewerVersionNote draft={draft} newer={await findNewerVersion(draft)} />
        {items && <QuestionStep key={stored} draft={draft} step={step} items={items} />}
        {isLast && <LastStep key={stored} draft={draft} sharing={await findOwnSharing(viewer)} />}
      </>
    );
  const resume = resumePoint(draft.instrument, draft.answers);
  const anchor = resume.item ? `#question-${resume.item.position}` : "";
  redirect(`/assessments/draft?step=${resume.step}${anchor}`);
}
