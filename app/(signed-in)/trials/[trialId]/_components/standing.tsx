import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { lastDayOf } from "@/lib/stretch";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { weekOn, weeksOf } from "@/lib/trial/trial";

/** The state of a trial, as a sentence. */
export async function Standing({ trial }: { trial: TrialDetail }) {
  const t = await getTranslations("trial.page");
  const figures = await getFigures();
  return t(`standing.${trial.state}`, {
    mine: trial.isMine ? "yes" : "no",
    asked: trial.wasAsked ? "yes" : "no",
    person: trial.personName,
    manager: trial.history[0]?.by ?? t("nobody"),
    start: figures.day(trial.startsOn),
    end: figures.day(lastDayOf(trial)),
    over: figures.day(trial.lastDay),
    week: weekOn(trial, trial.today) ?? 1,
    weeks: weeksOf(trial),
  });
}
