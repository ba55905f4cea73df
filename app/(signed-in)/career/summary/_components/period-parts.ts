import { aimInWords } from "@/app/(signed-in)/_components/plan/aim";
import { getFigures } from "@/app/_i18n/figures";
import { getStretchWords } from "@/app/_i18n/stretch-words";
import { getTranslations } from "@/app/_i18n/words";
import type { Period, PeriodPlan, PeriodSummary } from "@/lib/career/period";
import type { NamedLadder } from "@/lib/ladder/ladder";

/** One thing of a period: what it is, when, and what else is said of it. */
export type PeriodEntry = { head: string; when: string; lines: string[] };

/** The things of one kind, under their heading. The page and the file show the same. */
export type PeriodPart = { title: string; entries: PeriodEntry[] };

/** What the summary is about: whose it is, and its two days. */
export async function periodHeading(name: string, { from, to }: Period): Promise<string> {
  const t = await getTranslations("career.summary");
  const figures = await getFigures();
  return t("heading", { name, from: figures.day(from), to: figures.day(to) });
}

/** A period in the reader's language, without the kinds of which there is nothing. */
export async function periodParts(
  summary: PeriodSummary,
  ladders: ReadonlyMap<number, NamedLadder>,
): Promise<PeriodPart[]> {
  const t = await getTranslations("career.summary");
  const figures = await getFigures();
  const plans = await Promise.all(summary.plans.map((plan) => planEntry(plan, ladders)));
  const daysOf = await getStretchWords();
  const trials = summary.trials.map((trial) => {
    return { head: t("trial", { team: trial.team }), when: daysOf(trial), lines: [] };
  });
  const evidence = summary.evidence.map(({ happenedOn, record }) => ({
    head: record.sentence,
    when: figures.day(happenedOn),
    lines: record.link ? [record.link] : [],
  }));
  return [
    { title: t("roles"), entries: await roleEntries(summary) },
    { title: t("plans"), entries: plans },
    { title: t("evidence"), entries: evidence },
    { title: t("trials"), entries: trials },
    { title: t("decisions"), entries: await decisionEntries(summary) },
  ].filter(({ entries }) => entries.length > 0);
}

async function roleEntries({ roles }: PeriodSummary): Promise<PeriodEntry[]> {
  const works = await getTranslations("career.work");
  const daysOf = await getStretchWords();
  return roles.map((role) => {
    return { head: role.title, when: `${works(role.work)}, ${daysOf(role)}`, lines: [] };
  });
}

async function planEntry(
  plan: PeriodPlan,
  ladders: ReadonlyMap<number, NamedLadder>,
): Promise<PeriodEntry> {
  const t = await getTranslations("career.summary");
  const figures = await getFigures();
  const { target, ladderVersion, record, startedOn, closedOn } = plan;
  const from = figures.day(startedOn);
  const actions = plan.actions.flatMap(({ action, endedOn }) => {
    const { what, difference } = action.record;
    const reason = action.ended?.reason;
    const head =
      action.ended && endedOn
        ? t(`ended.${action.ended.ending}`, { day: figures.day(endedOn), what })
        : t("openAction", { day: figures.day(action.dueOn), what });
    const about = reason ? t("reason", { text: reason }) : t("difference", { text: difference });
    return [head, about];
  });
  return {
    head: await aimInWords(target, ladders.get(ladderVersion) ?? null),
    when: closedOn ? t("planUntil", { from, to: figures.day(closedOn) }) : t("planSince", { from }),
    lines: [...(record.why ? [record.why] : []), ...actions],
  };
}

async function decisionEntries({ decisions }: PeriodSummary): Promise<PeriodEntry[]> {
  const t = await getTranslations("career.summary");
  const outcomes = await getTranslations("check-in.decision.outcome");
  const figures = await getFigures();
  return decisions.map((decision) => {
    const { options, evidence } = decision.record;
    const head =
      decision.after === "plan"
        ? decision.record.decision
        : t("afterTrial", { team: decision.team, outcome: outcomes(decision.outcome) });
    const lines = [
      options && t("options", { text: options }),
      evidence && t("basis", { text: evidence }),
      decision.after === "trial" && decision.record.why && t("why", { text: decision.record.why }),
    ].filter((line): line is string => Boolean(line));
    return { head, when: figures.day(decision.on), lines };
  });
}
