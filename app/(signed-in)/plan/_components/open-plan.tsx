import { AimRecord, aimInWords } from "@/app/(signed-in)/_components/plan/aim";
import { CommentsCard } from "@/app/(signed-in)/_components/plan/comments-card";
import { Card } from "@/app/_components/ui/card";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import { rungOf, type Ladder } from "@/lib/ladder/ladder";
import type { Plan } from "@/lib/plan/plan";
import type { PlanReader } from "@/lib/plan/reader-queries";
import type { Reentry } from "@/lib/plan/reentry";
import type { CompanyContext } from "@/lib/scoring/weights";
import { ActionsCard } from "./actions-card";
import { ClosePlan } from "./close-plan";
import { DecisionCard } from "./decision-card";
import { EvidenceCard } from "./evidence-card";
import { PracticeCard } from "./practice-card";
import { RoleCard } from "./role-card";
import { SharingCard } from "./sharing-card";
import { TargetForm } from "./target-form";

/**
 * One's own open plan. `written` is the version of the roles that it was written under, `newest` the
 * one that a changed target uses.
 */
export async function OpenPlan(props: {
  plan: Plan;
  today: Day;
  written: Ladder;
  newest: Ladder;
  size: CompanyContext;
  readers: PlanReader[];
  /** The step back to a kind of work with which an action is filled in. */
  reentry: Reentry | undefined;
}) {
  const { plan, today, written, newest, size, readers, reentry } = props;
  const t = await getTranslations("plan");
  const format = await getFormatter();
  const rung = plan.target.kind === "RUNG" ? rungOf(written, plan.target.rung) : null;
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[3fr_2fr]">
      <div className="min-w-0 space-y-8">
        <Card
          id="target"
          title={await aimInWords(plan.target, written)}
          aside={t("since", { day: format.dateTime(plan.startedAt, { dateStyle: "long" }) })}
        >
          <AimRecord record={plan.record} />
          <Disclosure label={t("target.change")} className="mt-3">
            <TargetForm ladder={newest} today={today} plan={plan} />
          </Disclosure>
        </Card>
        <ActionsCard plan={plan} today={today} reentry={reentry} />
        <EvidenceCard plan={plan} today={today} />
        <DecisionCard plan={plan} today={today} />
        <CommentsCard
          planId={plan.id}
          comments={plan.comments}
          none={t("comment.none")}
          mayComment
        />
      </div>
      <div className="min-w-0 space-y-8">
        {rung && <RoleCard ladder={written} rung={rung} size={size} />}
        <PracticeCard plan={plan} rung={rung} />
        <SharingCard planId={plan.id} readers={readers} />
        <ClosePlan plan={plan} />
      </div>
    </div>
  );
}
