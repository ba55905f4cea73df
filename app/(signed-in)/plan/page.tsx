import { Card } from "@/app/_components/ui/card";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { requireViewer } from "@/lib/auth/viewer";
import { findContexts } from "@/lib/context/queries";
import { findLadder, findLadderVersions } from "@/lib/ladder/queries";
import { proposedTarget } from "@/lib/plan/input";
import { findOwnPlans } from "@/lib/plan/queries";
import { listPlanReaders } from "@/lib/plan/reader-queries";
import { reentryFrom } from "@/lib/plan/reentry";
import { ClosedPlans } from "./_components/closed-plans";
import { OpenPlan } from "./_components/open-plan";
import { TargetForm } from "./_components/target-form";

export const generateMetadata = titled("plan");

export default async function PlanPage(props: PageProps<"/plan">) {
  const viewer = await requireViewer();
  const [plans, newest, contexts, readers] = await Promise.all([
    findOwnPlans(viewer),
    findLadder(viewer),
    findContexts(),
    listPlanReaders(viewer),
  ]);
  const { open, closed } = plans;
  const ladders = await findLadderVersions(
    [...closed, ...(open ? [open] : [])].map(({ ladderVersion }) => ladderVersion),
  );
  const t = await getTranslations("plan");
  const { today } = viewer;
  const asked = await props.searchParams;
  const reentry = reentryFrom(asked.reentry);
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
            size={contexts.inUse}
            readers={readers}
            reentry={reentry}
          />
        ) : (
          <Card title={t("target.title")}>
            <TargetForm
              ladder={newest}
              today={today}
              plan={null}
              proposed={proposedTarget(asked.target)}
              reentry={reentry}
            />
          </Card>
        )}
        <ClosedPlans plans={closed} today={today} ladders={ladders} />
      </div>
    </>
  );
}
