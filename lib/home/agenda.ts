import type { Overview } from "@/lib/assessment/overview-queries";
import type { Day } from "@/lib/day";
import { deskKeyOf, type DeskGroup } from "@/lib/desk/week";
import type { OwnReminders } from "@/lib/reminder/queries";
import type { Reminder } from "@/lib/reminder/reminder";
import type { Verdict } from "@/lib/scoring/leaning";
import type { TrialSummary } from "@/lib/trial/trial-record";
import { nextStepsFrom, type StepFacts, type StepKind } from "./next-steps";

/** Something without a day that the viewer does next; `href` is filled in for them. */
export type Step =
  | { kind: "first" }
  | { kind: "draft"; answered: number; total: number }
  | { kind: "undecided" | "unplanned"; href: string };

/** What of a reminder is announced before it is due. */
const ANNOUNCED = ["plan-action", "plan-decide", "plan-review", "assessment-due"] as const;

/** Something that is not to do yet, and its day. */
export type Coming = {
  kind: (typeof ANNOUNCED)[number] | "trial-answer" | "trial-start" | "trial-end";
  key: string;
  day: Day;
  href: string;
};

/** What is said where nothing is to do now. */
export type Rest = "postponed" | "undecided" | "nothing";

/** What somebody does now and later, and what is said where nothing is to do now. */
export type Agenda = {
  /** Due, the earliest day first. */
  due: Reminder[];
  steps: Step[];
  /** Not due yet, the earliest day first. */
  ahead: Coming[];
  /** Null while something is to do. */
  rest: Rest | null;
};

export type AgendaFacts = Pick<OwnReminders, "reminders" | "ahead"> & {
  /** How many are due and snoozed. */
  snoozed: number;
  verdict: Verdict | null;
  draft: Overview["draft"];
  steps: StepFacts;
  /** The viewer's open trial. */
  trial: Pick<TrialSummary, "id" | "state" | "startsOn" | "lastDay" | "awaitsMe"> | null;
};

/**
 * What somebody does next. Without a result, the assessment; with one, a plan, and a trial while
 * they are undecided. Only who is decided, planned and has nothing due is told that nothing is to do.
 */
export function agendaFrom(facts: AgendaFacts): Agenda {
  const { reminders: due, snoozed, verdict } = facts;
  const steps = stepsFrom(facts);
  const isFree = due.length === 0 && steps.length === 0;
  return { due, steps, ahead: comingFrom(facts), rest: isFree ? restOf(snoozed, verdict) : null };
}

function restOf(snoozed: number, verdict: Verdict | null): Rest {
  if (snoozed > 0) return "postponed";
  return verdict === "UNDECIDED" ? "undecided" : "nothing";
}

/** The agenda of a page that starts with the first assessment, begun or not: what else is to do. */
export function besideFirstAssessment(agenda: Agenda): Agenda {
  return {
    ...agenda,
    steps: agenda.steps.filter(({ kind }) => kind !== "first" && kind !== "draft"),
  };
}

/** The agenda of a page that begins with what others need of the viewer: what is their own. */
export function besideDesk(agenda: Agenda, groups: readonly DeskGroup[]): Agenda {
  const said = new Set(groups.flatMap(({ items }) => items.map(({ key }) => key)));
  return { ...agenda, due: agenda.due.filter((one) => !said.has(deskKeyOf(one))) };
}

/** The steps that put a first action into the plan. */
const WITH_ACTION = new Set<StepKind>(["evidence", "talk", "manager"]);

function stepsFrom({ verdict, draft, steps: facts }: AgendaFacts): Step[] {
  const begun: Step[] = draft ? [{ kind: "draft", ...draft }] : [];
  if (!verdict) return draft ? begun : [{ kind: "first" }];
  const left = nextStepsFrom(verdict, facts).filter(({ act }) => act === "do");
  const trial = verdict === "UNDECIDED" ? left.find(({ kind }) => kind === "trial") : undefined;
  const plan = facts.plan ? undefined : left.find(({ kind }) => WITH_ACTION.has(kind));
  return [
    ...begun,
    ...(trial ? [{ kind: "undecided" as const, href: trial.href }] : []),
    ...(plan ? [{ kind: "unplanned" as const, href: plan.href }] : []),
  ];
}

function comingFrom({ ahead, reminders, trial }: AgendaFacts): Coming[] {
  const announced = ahead.flatMap(({ kind, key, day, href }): Coming[] => {
    const known = ANNOUNCED.find((each) => each === kind);
    return known && day ? [{ kind: known, key, day, href }] : [];
  });
  const isSaid = (coming: Coming) =>
    reminders.some(
      ({ kind, trialId, day }) =>
        day === coming.day && (trialId === coming.key || kind === "turn-soon"),
    );
  const ofTrial = (trial ? comingOf(trial) : []).filter((coming) => !isSaid(coming));
  return [...announced, ...ofTrial].toSorted((one, other) => one.day.localeCompare(other.day));
}

function comingOf(trial: NonNullable<AgendaFacts["trial"]>): Coming[] {
  const { id: key, state, startsOn, lastDay, awaitsMe } = trial;
  const href = `/trials/${key}`;
  if (state === "proposed" && !awaitsMe)
    return [{ kind: "trial-answer", key, day: startsOn, href }];
  if (state === "agreed") return [{ kind: "trial-start", key, day: startsOn, href }];
  return state === "running" ? [{ kind: "trial-end", key, day: lastDay, href }] : [];
}
