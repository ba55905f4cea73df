import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { DUE_AFTER_DAYS, isDueAgain } from "@/lib/assessment/policy";
import { addDays, type Day } from "@/lib/day";
import { firstToDo, type NextStep } from "@/lib/home/next-steps";
import type { NextSteps } from "@/lib/home/step-queries";
import type { Verdict } from "@/lib/scoring/leaning";

/** Closes the reader's own latest result: what the verdict means for them, and three things to do. */
export async function WhatItMeans(props: {
  verdict: Verdict;
  next: NextSteps;
  /** The direct manager's name, if there is one. */
  manager: string | null;
  day: Day;
  today: Day;
}) {
  const { verdict, next, manager, day, today } = props;
  const t = await getTranslations("result.next");
  const figures = await getFigures();
  const locale = await getLocale();
  const first = firstToDo(next.steps);
  const words = {
    role: next.role?.[locale] ?? t("role"),
    manager: manager ?? "",
    managed: manager ? "yes" : "no",
  };
  return (
    <Card id="next" title={t("title")}>
      <p className="mb-6 max-w-prose text-muted">{t(`meaning.${verdict}`)}</p>
      <ol className="divide-y divide-line border-t border-line">
        {next.steps.map((step) => (
          <StepRow key={step.kind} step={step} words={words} isFirst={step === first} />
        ))}
      </ol>
      <div className="flex flex-wrap justify-between gap-x-8 gap-y-2 border-t border-line pt-4 text-sm text-muted">
        <p>
          {isDueAgain(day, today) ? (
            <PageLink href="/assessments/draft" className="underline underline-offset-4">
              {t("due")}
            </PageLink>
          ) : (
            t("again", { day: figures.day(addDays(day, DUE_AFTER_DAYS)) })
          )}
        </p>
        <PageLink href="/one-on-ones" className="underline underline-offset-4">
          {t("talk")}
        </PageLink>
      </div>
    </Card>
  );
}

/** One thing to do, with its button; the warning stands apart, so that it is read first. */
async function StepRow(props: {
  step: NextStep;
  words: { role: string; manager: string; managed: string };
  isFirst: boolean;
}) {
  const { step, words, isFirst } = props;
  const t = await getTranslations("result.next");
  const { kind, act, href } = step;
  const isWarning = kind === "warning";
  return (
    <li className={isWarning ? "py-5" : "py-4"}>
      <div
        className={`flex flex-wrap items-center justify-between gap-x-8 gap-y-3 ${isWarning ? "rounded-lg border border-mg bg-mg-soft px-4 py-4" : ""}`}
      >
        <p className={`max-w-prose min-w-60 flex-1 ${isWarning ? "font-medium" : ""}`}>
          {t(`steps.${kind}.${act === "see" ? "done" : "text"}`, words)}
        </p>
        <ButtonLink href={href} look={isFirst ? "primary" : "secondary"}>
          {t(`acts.${kind}.${act}`)}
        </ButtonLink>
      </div>
    </li>
  );
}

/** On an earlier result, or one of the quick form: where the latest is, whose next steps hold today. */
export async function LatestInstead({ latestId, isQuick }: { latestId: string; isQuick: boolean }) {
  const t = await getTranslations("result.next");
  return (
    <Card id="next" title={t("title")}>
      <p className="mb-4 max-w-prose">{t(isQuick ? "older.quick" : "older.text")}</p>
      <ButtonLink href={`/assessments/${latestId}#next`}>{t("older.link")}</ButtonLink>
    </Card>
  );
}
