import { addDays, addMonths, dayOf, type Day } from "@/lib/day";
import type { TrialOutcome } from "@/lib/db/generated/enums";
import type {
  Action,
  Evidence,
  Plan,
  PlanDecisionRecord,
  PlanRecord,
  Target,
} from "@/lib/plan/plan";
import { overlaps, type Stretch } from "@/lib/stretch";
import type { DecisionRecord } from "@/lib/trial/sealed-record";
import type { RoleHeld } from "./role-held";

/** Two days, both included. */
export type Period = { from: Day; to: Day };

/** A trial of one's own that was agreed, with the decision that both sides signed. */
export type OwnTrial = Stretch & {
  id: string;
  team: string;
  decision: { outcome: TrialOutcome; record: DecisionRecord; on: Day } | null;
};

/** What somebody has of their career, as far as they entered it or Pendulum knows. */
export type Career = { roles: RoleHeld[]; plans: Plan[]; trials: OwnTrial[] };

/** A plan of a period, with the actions that ended in it and those that are open. */
export type PeriodPlan = {
  target: Target;
  ladderVersion: number;
  record: PlanRecord;
  startedOn: Day;
  closedOn: Day | null;
  actions: { action: Action; endedOn: Day | null }[];
};

/** A decision: in a plan, or after a trial. */
export type PeriodDecision = { on: Day } & (
  | { after: "plan"; record: PlanDecisionRecord }
  | { after: "trial"; team: string; outcome: TrialOutcome; record: DecisionRecord }
);

/** What happened between two days. */
export type PeriodSummary = {
  roles: RoleHeld[];
  plans: PeriodPlan[];
  evidence: Evidence[];
  trials: OwnTrial[];
  decisions: PeriodDecision[];
};

/** The half year that ends on a day. */
export function halfYearTo(day: Day): Period {
  return { from: addMonths(day, -6), to: day };
}

/** What of a career falls into a period, the earliest first. */
export function summaryOf(career: Career, period: Period, timeZone: string): PeriodSummary {
  const days = { startsOn: period.from, endsOn: addDays(period.to, 1) };
  const isIn = (day: Day) => day >= period.from && day <= period.to;
  const { roles, plans, trials } = career;
  return {
    roles: roles.filter((role) => overlaps(role, days)).toReversed(),
    plans: plans
      .map((plan) => periodPlan(plan, timeZone))
      .filter((plan) =>
        overlaps({ startsOn: plan.startedOn, endsOn: dayAfter(plan.closedOn) }, days),
      )
      .map((plan) => ({ ...plan, actions: plan.actions.filter((each) => isOf(each, period)) }))
      .toReversed(),
    evidence: plans
      .flatMap(({ evidence }) => evidence)
      .filter(({ happenedOn }) => isIn(happenedOn))
      .toSorted((one, other) => (one.happenedOn < other.happenedOn ? -1 : 1)),
    trials: trials.filter((trial) => overlaps(trial, days)).toReversed(),
    decisions: decisionsOf(career, timeZone).filter(({ on }) => isIn(on)),
  };
}

/** Every decision of a career, the earliest first. */
export function decisionsOf({ plans, trials }: Career, timeZone: string): PeriodDecision[] {
  const inPlans = plans.flatMap(({ decisions }) =>
    decisions.map(({ record, decidedAt }): PeriodDecision => {
      return { after: "plan", record, on: dayOf(decidedAt, timeZone) };
    }),
  );
  const inTrials = trials.flatMap(({ team, decision }): PeriodDecision[] =>
    decision ? [{ after: "trial", team, ...decision }] : [],
  );
  return [...inPlans, ...inTrials].toSorted((one, other) => (one.on < other.on ? -1 : 1));
}

function periodPlan(plan: Plan, timeZone: string): PeriodPlan {
  const { target, ladderVersion, record, startedAt, closedAt, actions } = plan;
  return {
    target,
    ladderVersion,
    record,
    startedOn: dayOf(startedAt, timeZone),
    closedOn: closedAt && dayOf(closedAt, timeZone),
    actions: actions.map((action) => ({
      action,
      endedOn: action.ended && dayOf(action.ended.at, timeZone),
    })),
  };
}

/** An ended action belongs to the period in which it ended; an open one is told as long as it is open. */
function isOf({ endedOn }: PeriodPlan["actions"][number], { from, to }: Period): boolean {
  return endedOn === null || (endedOn >= from && endedOn <= to);
}

function dayAfter(day: Day | null): Day | null {
  return day && addDays(day, 1);
}
