import { Card } from "@/app/_components/ui/card";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { findContexts } from "@/lib/context/queries";
import { findLadders } from "@/lib/ladder/queries";
import { proposedFrom } from "@/lib/plan/input";
import { findOwnPlans } from "@/lib/plan/queries";
import { listPlanReaders } from "@/lib/plan/reader-queries";
import { ClosedPlans } from "./_components/closed-plans";
import { OpenPlan } from "./_components/open-plan";
import { TargetForm } from "./_components/target-form";

export const generateMetadata = titled("plan");

export default async function PlanPage(props: PageProps<"/plan">) {
  const viewer = await requireViewer();
  const contexts = findContexts();
  const [{ open, closed }, readers] = await Promise.all([
    findOwnPlans(viewer),
    listPlanReaders(viewer),
  ]);
  const plans = [...closed, ...(open ? [open] : [])];
  const versions = plans.map(({ ladderVersion }) => ladderVersion);
  const { inForce: newest, byVersion: ladders } = await findLadders(viewer, versions, contexts);
  const t = await getTranslations("plan");
  const { today } = viewer;
  const proposed = proposedFrom(await props.searchParams, today);
  return (
    <>
      <PageHeader title={t("title")} lead={open ? undefined : t("lead")} />
      <div className="space-y-8">
        {open ? (
          <OpenPlan
            plan={open}
            today={today}
            written={ladders.get(open.ladderVersion) ?? newest}
            newest={newest}
            size={newest.inUse}
            readers={readers}
            goal={proposed.goal}
          />
        ) : (
          <Card title={t("target.title")}>
            <TargetForm ladder={newest} today={today} plan={null} proposed={proposed} />
          </Card>
        )}
        <ClosedPlans plans={closed} today={today} ladders={ladders} />
      </div>
    </>
  );
}
