import { ActionList } from "@/app/(signed-in)/_components/plan/action-list";
import { aimInWords, AimRecord } from "@/app/(signed-in)/_components/plan/aim";
import { DecisionList } from "@/app/(signed-in)/_components/plan/decision-list";
import { EvidenceList } from "@/app/(signed-in)/_components/plan/evidence-list";
import { Card } from "@/app/_components/ui/card";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import type { NamedLadder } from "@/lib/ladder/ladder";
import type { Plan } from "@/lib/plan/plan";

/** One's earlier plans, each folded, in the words of the roles that it was written under. */
export async function ClosedPlans(props: {
  plans: Plan[];
  today: Day;
  ladders: ReadonlyMap<number, NamedLadder>;
}) {
  const t = await getTranslations("plan.history");
  if (props.plans.length === 0) return null;
  return (
    <Card id="history" title={t("title")}>
      {props.plans.map((plan) => (
        <ClosedPlan key={plan.id} {...props} plan={plan} />
      ))}
    </Card>
  );
}

async function ClosedPlan(props: {
  plan: Plan;
  today: Day;
  ladders: ReadonlyMap<number, NamedLadder>;
}) {
  const t = await getTranslations("plan.history");
  const format = await getFormatter();
  const { plan, today, ladders } = props;
  const day = (at: Date | null) => (at ? format.dateTime(at, { dateStyle: "long" }) : "");
  const aim = await aimInWords(plan.target, ladders.get(plan.ladderVersion) ?? null);
  return (
    <Disclosure
      label={t("entry", { aim, from: day(plan.startedAt), to: day(plan.closedAt) })}
      className="py-1"
    >
      <div className="space-y-4 border-l-2 border-line pl-4">
        <AimRecord record={plan.record} />
        <ActionList actions={plan.actions} today={today} below={() => null} />
        <EvidenceList evidence={plan.evidence} />
        <DecisionList decisions={plan.decisions} />
      </div>
    </Disclosure>
  );
}
