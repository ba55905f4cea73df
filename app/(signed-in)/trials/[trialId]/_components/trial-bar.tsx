import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { daysBetween } from "@/lib/day";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { lastDayOf } from "@/lib/stretch";
import { shareBehind, weeksOf } from "@/lib/trial/trial";

const HAS_RUN = new Set(["running", "reviewing", "ended-early", "closed"]);

/** The days of a trial as a bar, with today; the sentence below has the same in words. */
export async function TrialBar({ trial }: { trial: TrialDetail }) {
  const t = await getTranslations("trial.bar");
  const figures = await getFigures();
  const until = trial.state === "running" ? trial.today : trial.overOn;
  const filled = HAS_RUN.has(trial.state) ? shareBehind(trial, until) * 1000 : 0;
  const now = shareBehind(trial, trial.today) * 1000;
  const isNow = trial.today >= trial.startsOn && trial.today < trial.endsOn;
  const days = { start: figures.day(trial.startsOn), end: figures.day(lastDayOf(trial)) };
  const weeks = weeksOf(trial);
  const ticks = Array.from({ length: weeks - 1 }, (_, at) => ((at + 1) * 1000) / weeks);
  return (
    <figure aria-label={t("label", days)}>
      <svg viewBox="0 0 1000 40" preserveAspectRatio="none" className="h-10 w-full" aria-hidden>
        <rect y="12" width="1000" height="16" className="fill-line" />
        <rect y="12" width={filled} height="16" className="fill-ink" />
        {ticks.map((x) => (
          <line
            key={x}
            x1={x}
            x2={x}
            y1="12"
            y2="28"
            className="stroke-canvas"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {isNow && (
          <line
            x1={now}
            x2={now}
            y1="2"
            y2="38"
            strokeWidth="3"
            className="stroke-ink"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
      <div className="flex justify-between gap-4 text-sm">
        <time dateTime={trial.startsOn}>{days.start}</time>
        <time dateTime={lastDayOf(trial)}>{days.end}</time>
      </div>
      <figcaption className="mt-1 text-sm text-muted">
        {t(twinOf(trial), countsOf(trial))}
      </figcaption>
    </figure>
  );
}

function twinOf(trial: TrialDetail) {
  const { state } = trial;
  if (state === "running") return "during";
  if (state === "reviewing") return "after";
  if (state === "ended-early" || state === "closed")
    return trial.overOn < trial.endsOn ? "early" : "after";
  return state === "proposed" || state === "agreed" ? "before" : "never";
}

function countsOf(trial: TrialDetail) {
  const until = trial.today < trial.overOn ? trial.today : trial.overOn;
  return {
    days: Math.max(0, daysBetween(trial.today, trial.startsOn)),
    behind: daysBetween(trial.startsOn, until),
    ahead: daysBetween(until, trial.endsOn),
  };
}
