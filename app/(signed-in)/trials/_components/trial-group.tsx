import { Badge } from "@/app/_components/ui/badge";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import { weekOn, weeksOf } from "@/lib/trial/trial";
import type { TrialSummary } from "@/lib/trial/trial-record";

/** The trials in one state, under a heading; nothing when there are none. */
export async function TrialGroup(props: { title: string; trials: TrialSummary[]; today: Day }) {
  if (props.trials.length === 0) return null;
  const t = await getTranslations("trial");
  const figures = await getFigures();
  const stageOf = (trial: TrialSummary) => {
    const dates = { startsOn: trial.startsOn, endsOn: trial.overOn };
    if (trial.state === "running")
      return t("list.week", { week: weekOn(dates, props.today) ?? 1, weeks: weeksOf(dates) });
    return t(`state.${trial.state}`);
  };
  return (
    <section>
      <h2 className="mb-3 text-lg font-semibold">{props.title}</h2>
      <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
        {props.trials.map((trial) => (
          <li
            key={trial.id}
            className="relative flex flex-wrap items-center gap-x-6 gap-y-2 px-5 py-4 hover:bg-sunken"
          >
            <div className="min-w-48 flex-1">
              <PageLink
                href={`/trials/${trial.id}`}
                className="font-medium after:absolute after:inset-0"
              >
                {trial.personName}
              </PageLink>
              {trial.isMine && <span className="ml-2 text-sm text-muted">({t("list.you")})</span>}
              <p className="text-sm text-muted">{trial.teamName}</p>
            </div>
            <p className="text-sm text-muted">
              {t("list.dates", {
                from: figures.shortDay(trial.startsOn),
                to: figures.shortDay(trial.lastDay),
              })}
            </p>
            <Badge look={trial.state === "running" ? "plain" : "outline"}>{stageOf(trial)}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
