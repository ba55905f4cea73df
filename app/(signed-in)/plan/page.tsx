import { AimRecord, aimInWords } from "@/app/(signed-in)/_components/plan/aim";
import { CommentsCard } from "@/app/(signed-in)/_components/plan/comments-card";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { PageHeader } from "@/app/_components/ui/page-header";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { titled } from "@/app/_i18n/title";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import { requireViewer, type Viewer } from "@/lib/auth/viewer";
import { findContexts } from "@/lib/context/queries";
import { rungOf, type Ladder } from "@/lib/ladder/ladder";
import { findLadder, findLadderVersion } from "@/lib/ladder/queries";
import { proposedTarget } from "@/lib/plan/input";
import { openActions, type Plan } from "@/lib/plan/plan";
import { findOwnPlans } from "@/lib/plan/queries";
import { listPlanReaders } from "@/lib/plan/reader-queries";
import { ActionsCard } from "./_components/actions-card";
import { ClosedPlans } from "./_components/closed-plans";
import { DecisionCard } from "./_components/decision-card";
import { EvidenceCard } from "./_components/evidence-card";
import { PracticeCard } from "./_components/practice-card";
import { RoleCard } from "./_components/role-card";
import { SharingCard } from "./_components/sharing-card";
import { TargetForm } from "./_components/target-form";
import { close } from "./actions";

export const generateMetadata = titled("plan");

export default async function PlanPage(props: PageProps<"/plan">) {
  const viewer = await requireViewer();
  const [{ open, closed }, ladder] = await Promise.all([findOwnPlans(viewer), findLadder(viewer)]);
  const t = await getTranslations("plan");
  const { today } = viewer;
  return (
    <>
      <PageHeader title={t("title")} lead={open ? undefined : t("lead")} />
      <div className="space-y-8">
        {open ? (
          <OpenPlan viewer={viewer} plan={open} newest={ladder} />
        ) : (
          <Card title={t("target.title")}>
            <TargetForm
              ladder={ladder}
              today={today}
              plan={null}
              proposed={proposedTarget((await props.searchParams).target)}
            />
          </Card>
        )}
        <ClosedPlans plans={closed} today={today} newest={ladder} />
      </div>
    </>
  );
}

async function OpenPlan(props: { viewer: Viewer; plan: Plan; newest: Ladder }) {
  const { viewer, plan, newest } = props;
  const [readers, written, { inUse }] = await Promise.all([
    listPlanReaders(viewer, plan.id),
    findLadderVersion(plan.ladderVersion),
    findContexts(),
  ]);
  const ladder = written ?? newest;
  const t = await getTranslations("plan");
  const format = await getFormatter();
  const rung = plan.target.kind === "RUNG" ? rungOf(ladder, plan.target.rung) : null;
  return (
    <>
      <Card
        id="target"
        title={await aimInWords(plan.target, ladder)}
        aside={t("since", { day: format.dateTime(plan.startedAt, { dateStyle: "long" }) })}
      >
        <AimRecord record={plan.record} />
        <Disclosure label={t("target.change")} className="mt-3">
          <TargetForm ladder={newest} today={viewer.today} plan={plan} />
        </Disclosure>
      </Card>
      <ActionsCard plan={plan} today={viewer.today} />
      <EvidenceCard plan={plan} today={viewer.today} />
      {rung && <RoleCard ladder={ladder} rung={rung} size={inUse} />}
      <PracticeCard plan={plan} rung={rung} />
      <DecisionCard plan={plan} today={viewer.today} />
      <CommentsCard planId={plan.id} comments={plan.comments} none={t("comment.none")} mayComment />
      <SharingCard planId={plan.id} readers={readers} />
      <ClosePlan plan={plan} />
    </>
  );
}

async function ClosePlan({ plan }: { plan: Plan }) {
  const t = await getTranslations("plan.close");
  const isBlocked = openActions(plan.actions).length > 0;
  return (
    <Disclosure label={t("open")}>
      <p className="mb-3 max-w-prose text-muted">{isBlocked ? t("blocked") : t("lead")}</p>
      {!isBlocked && (
        <ActionForm action={close}>
          <input type="hidden" name="plan" value={plan.id} />
          <SubmitButton look="secondary">{t("confirm")}</SubmitButton>
        </ActionForm>
      )}
    </Disclosure>
  );
}
