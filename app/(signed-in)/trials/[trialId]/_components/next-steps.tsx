import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { includesDay, lastDayOf } from "@/lib/stretch";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { windowsOf } from "@/lib/trial/measure";
import type { TrialState } from "@/lib/trial/trial";
import { sideName } from "./side-name";

type Step =
  | "answer"
  | "runs"
  | "starts"
  | "callOff"
  | "ends"
  | "endEarly"
  | "afterwards"
  | "decide"
  | "washout"
  | "washout-now"
  | "again";

const STEPS: Record<TrialState, Step[]> = {
  proposed: ["answer", "runs", "afterwards"],
  agreed: ["starts", "callOff", "afterwards"],
  running: ["ends", "endEarly", "afterwards"],
  reviewing: ["decide", "washout"],
  closed: ["washout", "again"],
  "ended-early": ["decide", "washout"],
  lapsed: ["again"],
  declined: ["again"],
  cancelled: ["again"],
};

/** The next step of a trial, and a link to stop it for people who may. */
export async function NextSteps({ trial }: { trial: TrialDetail }) {
  const t = await getTranslations("trial");
  const figures = await getFigures();
  const { washout } = windowsOf(trial);
  const words = {
    mine: trial.isMine ? "yes" : "no",
    awaits: trial.awaitsMe ? "me" : "other",
    answerer: await sideName(trial, trial.waitsFor),
    person: trial.personName,
    start: figures.day(trial.startsOn),
    end: figures.day(lastDayOf(trial)),
    day: figures.day(washout.startsOn),
    last: figures.day(lastDayOf(washout)),
  };
  const steps = STEPS[trial.state].flatMap((step): Step[] => {
    if (step !== "washout" || trial.today < washout.startsOn) return [step];
    return includesDay(washout, trial.today) ? ["washout-now"] : [];
  });
  const { cancel, endEarly } = trial.choices;
  const cancelWords = trial.state === "proposed" ? t("stop.withdraw") : t("stop.callOff");
  return (
    <Card heading="h3" look="plain" title={t("page.next")}>
      <ul className="list-disc space-y-2 pl-5 text-sm">
        {steps.map((step) => (
          <li key={step}>{t(`next.${step === "afterwards" ? trial.kind : step}`, words)}</li>
        ))}
      </ul>
      {(cancel || endEarly) && (
        <div className="mt-6">
          <ButtonLink href={`/trials/${trial.id}/stop`} look="secondary">
            {endEarly ? t("stop.endEarly") : cancelWords}
          </ButtonLink>
        </div>
      )}
    </Card>
  );
}
