import { z } from "zod";
import { addDays, isDay, type Day } from "@/lib/day";
import { ActionEnd, PlanGrade, PlanTarget, Practice } from "@/lib/db/generated/enums";
import { day, dayOrNone, id, input, revision, several, text, whole } from "@/lib/input";
import { byDimension } from "@/lib/scoring/instrument";
import { COMPANY_CONTEXTS, type CompanyContext } from "@/lib/scoring/weights";
import { reader } from "@/lib/sharing/input";
import { GOALS, type Proposed } from "./goal";
import { METRICS, NEEDS, targetFrom } from "./plan";
import { FEWEST_HOURS, MOST_HOURS, USUAL_HOURS, type Week } from "./week";

export const LONGEST_TEXT = 1_000;
export const LONGEST_LINE = 200;
const LONGEST_LINK = 500;
/** How far ahead a day of a plan may be: about five years. */
const FURTHEST_DAYS = 1_827;

/** Whether a day is after today, within five years. */
const isAhead = (said: Day, today: Day) => said > today && said <= addDays(today, FURTHEST_DAYS);

const futureDay = (today: Day, noSuchDay: string, outside: string) =>
  day(noSuchDay).refine((said) => isAhead(said, today), outside);

/** A link that is safe to show: https, without credentials. */
const isSafeLink = (said: string) =>
  URL.canParse(said) && new URL(said).protocol === "https:" && new URL(said).username === "";

/** The proposed action that a form was filled with; for anything else none. */
const goalOrNone = z.enum(GOALS).optional().catch(undefined);

/**
 * What a plan leads to, and why. `goal` is the action to propose once it is written. `plan` and
 * `revision` name the plan that is changed; empty: a new one.
 */
export const PlanInput = (today: Day) =>
  input(["choose-target", "choose-rung", "no-such-day", "day-outside", "text-long"], (error) =>
    z
      .object({
        plan: id,
        revision,
        target: z.enum(PlanTarget, error("choose-target")),
        rung: text(LONGEST_LINE, error("text-long")),
        decideBy: dayOrNone(error("no-such-day")),
        why: text(LONGEST_TEXT, error("text-long")),
        seat: text(LONGEST_LINE, error("text-long")),
        returnsOn: dayOrNone(error("no-such-day")),
        goal: goalOrNone,
      })
      .transform(({ plan, revision, target: kind, rung, decideBy, goal, ...record }, ctx) => {
        const wrong = (field: string, message: string) =>
          ctx.addIssue({ code: "custom", path: [field], message });
        const target = targetFrom({ target: kind, rung, decideBy });
        if (target.kind === "RUNG" && rung === "") wrong("rung", error("choose-rung"));
        if (kind === "DECIDE_BY" && decideBy === null) wrong("decideBy", error("no-such-day"));
        if (target.kind === "DECIDE_BY" && !isAhead(target.decideBy, today))
          wrong("decideBy", error("day-outside"));
        return { planId: plan, revision, target, record, goal };
      }),
  );

/** An action: what, what will be different, by when, what it needs, who can see it done. */
export const ActionInput = (today: Day) =>
  input(["say-something", "text-long", "no-such-day", "day-outside"], (error) =>
    z
      .object({
        plan: id,
        what: text(LONGEST_TEXT, error("text-long"), error("say-something")),
        difference: text(LONGEST_TEXT, error("text-long"), error("say-something")),
        dueOn: futureDay(today, error("no-such-day"), error("day-outside")),
        need: several(z.enum(NEEDS)),
        needsWords: text(LONGEST_LINE, error("text-long")),
        witness: text(LONGEST_LINE, error("text-long")),
        goal: goalOrNone,
      })
      .transform(({ plan, dueOn, need, ...record }) => ({
        planId: plan,
        dueOn,
        record: { ...record, needs: NEEDS.filter((each) => need.includes(each)) },
      })),
  );

/** How an action ends; carrying it over needs the new day. */
export const EndingInput = (today: Day) =>
  input(["choose-one", "reason-missing", "text-long", "no-such-day", "day-outside"], (error) => {
    const reason = text(LONGEST_TEXT, error("text-long"));
    const needed = text(LONGEST_TEXT, error("text-long"), error("reason-missing"));
    return z.discriminatedUnion(
      "ending",
      [
        z.object({ action: id, ending: z.literal(ActionEnd.DONE), reason }),
        z.object({ action: id, ending: z.literal(ActionEnd.DROPPED), reason: needed }),
        z.object({
          action: id,
          ending: z.literal(ActionEnd.CARRIED_OVER),
          reason: needed,
          dueOn: futureDay(today, error("no-such-day"), error("day-outside")),
        }),
      ],
      error("choose-one"),
    );
  });

/** What the manager says about what an action needs. */
export const AnswerInput = input(["say-something", "text-long"], (error) =>
  z.object({
    action: id,
    answer: text(LONGEST_TEXT, error("text-long"), error("say-something")),
  }),
);

/** Evidence: the day, a sentence, perhaps a link that begins with https, and what it speaks to. */
export const EvidenceInput = (today: Day) =>
  input(["say-something", "text-long", "no-such-day", "day-outside", "link-wrong"], (error) =>
    z
      .object({
        plan: id,
        action: id,
        happenedOn: day(error("no-such-day")).refine((said) => said <= today, error("day-outside")),
        sentence: text(LONGEST_TEXT, error("text-long"), error("say-something")),
        link: text(LONGEST_LINK, error("link-wrong")).refine(
          (said) => said === "" || isSafeLink(said),
          error("link-wrong"),
        ),
        metric: several(z.enum(METRICS)),
      })
      .transform(({ plan, action, happenedOn, sentence, link, metric }) => ({
        planId: plan,
        actionId: action || null,
        happenedOn,
        record: {
          sentence,
          link: link || null,
          metrics: METRICS.filter((each) => metric.includes(each)),
        },
      })),
  );

/** A piece of evidence to remove. */
export const OwnEvidenceInput = input([], () => z.object({ evidence: id }));

/** How much of each area somebody does today; an area may stay unsaid. */
export const PracticeInput = input([], () =>
  z
    .object({
      plan: id,
      ...byDimension(() => z.union([z.enum(Practice), z.literal("")]).default("")),
    })
    .transform(({ plan, ...said }) => ({
      planId: plan,
      practices: byDimension((name) => said[name] || null),
    })),
);

/** A comment on a plan. */
export const CommentInput = input(["say-something", "text-long"], (error) =>
  z
    .object({ plan: id, text: text(LONGEST_TEXT, error("text-long"), error("say-something")) })
    .transform(({ plan, text }) => ({ planId: plan, text })),
);

/** A decision with its options, its evidence, and the day to review it. */
export const DecisionInput = (today: Day) =>
  input(["say-something", "text-long", "no-such-day", "day-outside"], (error) =>
    z
      .object({
        plan: id,
        options: text(LONGEST_TEXT, error("text-long")),
        evidence: text(LONGEST_TEXT, error("text-long")),
        decision: text(LONGEST_TEXT, error("text-long"), error("say-something")),
        reviewOn: futureDay(today, error("no-such-day"), error("day-outside")),
      })
      .transform(({ plan, reviewOn, ...record }) => ({ planId: plan, reviewOn, record })),
  );

/** The decision that the person has reviewed. */
export const ReviewedInput = input([], () => z.object({ decision: id }));

/** The plan to close. */
export const OwnPlanInput = input([], () => z.object({ plan: id }));

/** What a reader sees of a plan. There is no default: a grade must be chosen. */
export const PlanShareInput = input(["choose-one", "no-such-day"], (error) =>
  z
    .object({
      plan: id,
      reader,
      grade: z.enum(PlanGrade, error("choose-one")),
      expiresOn: dayOrNone(error("no-such-day")),
    })
    .transform(({ plan, reader, ...choice }) => ({ planId: plan, ...reader, ...choice })),
);

/** What a link to the plan proposes; what cannot be proposed is left out. */
export function proposedFrom(
  asked: Record<string, string | string[] | undefined>,
  today: Day,
): Proposed {
  const target = Object.values(PlanTarget).find((each) => each === asked.target);
  const rung = target === "RUNG" && typeof asked.rung === "string" ? asked.rung : undefined;
  const said = target === "DECIDE_BY" && typeof asked.decideBy === "string" ? asked.decideBy : "";
  const decideBy = isDay(said) && isAhead(said, today) ? said : undefined;
  return { target, rung, decideBy, goal: GOALS.find((each) => each === asked.goal) };
}

const week = {
  size: z.enum(COMPANY_CONTEXTS),
  hours: whole(FEWEST_HOURS, MOST_HOURS, "invalid"),
};

/** A week to keep in a plan. */
export const KeptWeekInput = input([], () =>
  z.object({ plan: id, ...week }).transform(({ plan, ...kept }) => ({ planId: plan, week: kept })),
);

/** The week in an address; a usual one in a company of the size in use where it says nothing valid. */
export function weekFrom(
  asked: Record<string, string | string[] | undefined>,
  inUse: CompanyContext,
): Week {
  const size = week.size.safeParse(asked.size);
  const hours = week.hours.safeParse(asked.hours);
  return {
    size: size.success ? size.data : inUse,
    hours: hours.success ? hours.data : USUAL_HOURS,
  };
}
