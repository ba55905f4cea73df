import type { ReactNode } from "react";
import { Badge } from "@/app/_components/ui/badge";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { getFigures } from "@/app/_i18n/figures";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import { openActions, type Action } from "@/lib/plan/plan";

const ENDED = { DONE: "wasDone", DROPPED: "wasDropped", CARRIED_OVER: "wasCarried" } as const;

/** The actions of a plan: the open ones with what can be done about them, then the ended ones. */
export async function ActionList(props: {
  actions: Action[];
  today: Day;
  below: (action: Action) => ReactNode;
}) {
  const t = await getTranslations("plan.action");
  const { actions, today, below } = props;
  const open = openActions(actions);
  const ended = actions.filter((action) => action.ended !== null);
  return (
    <>
      <ul className="divide-y divide-line">
        {open.map((action) => (
          <li key={action.id} className="py-5 first:pt-0">
            <ActionText action={action} today={today} />
            {below(action)}
          </li>
        ))}
      </ul>
      {ended.length > 0 && (
        <Disclosure label={t("ended", { count: ended.length })} className="mt-4">
          <ul className="divide-y divide-line">
            {ended.map((action) => (
              <li key={action.id} className="py-4">
                <ActionText action={action} today={today} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

async function ActionText({ action, today }: { action: Action; today: Day }) {
  const t = await getTranslations("plan.action");
  const figures = await getFigures();
  const format = await getFormatter();
  const { record, dueOn, ended, answer } = action;
  const needs = [...record.needs.map((need) => t(`needs.${need}`)), record.needsWords];
  const day = (at: Date) => format.dateTime(at, { dateStyle: "long" });
  const when = ended
    ? t(ENDED[ended.ending], { day: day(ended.at) })
    : t(dueOn < today ? "overdue" : "due", { day: figures.day(dueOn) });
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="font-medium">{record.what}</p>
        <p className="flex items-baseline gap-2 text-sm text-muted">
          {action.isCarried && <Badge look="outline">{t("carried")}</Badge>}
          {when}
        </p>
      </div>
      <p className="mt-1 max-w-prose whitespace-pre-line">{record.difference}</p>
      <div className="mt-2 space-y-1 text-sm text-muted">
        {needs.some(Boolean) && (
          <p>{t("needsLine", { needs: needs.filter(Boolean).join(", ") })}</p>
        )}
        {record.witness && <p>{t("witnessLine", { witness: record.witness })}</p>}
        {ended?.reason && <p className="whitespace-pre-line">{ended.reason}</p>}
        {answer && (
          <p className="whitespace-pre-line text-ink">
            {answer.by
              ? t("answerLine", { name: answer.by, day: day(answer.at), answer: answer.text })
              : t("answerGone", { day: day(answer.at), answer: answer.text })}
          </p>
        )}
      </div>
    </>
  );
}
