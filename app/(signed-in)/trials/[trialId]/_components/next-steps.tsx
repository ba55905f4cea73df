import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { addDays } from "@/lib/day";
import { lastDayOf } from "@/lib/stretch";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import type { TrialState } from "@/lib/trial/trial";
import { WASHOUT_DAYS } from "@/lib/trial/week";

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
  | "again";

const STEPS: Record<TrialState, Step[]> = {
  proposed: ["answer", "runs", "afterwards"],
  agreed: ["starts", "callOff", "afterwards"],
  running: ["ends", "endEarly", "afterwards"],
  reviewing: ["decide", "washout"],
  closed: ["washout"],
  "ended-early": ["decide", "washout"],
  lapsed: ["again"],
  declined: ["again"],
  cancelled: ["again"],
};

/** The next step of a trial, and a link to stop it for people who may. */
export async function NextSteps({ trial }: { trial: TrialDetail }) {
  const t = await getTranslations("trial");
  const figures = await getFigures();
  const words = {
    mine: trial.isMine ? "yes" : "no",
    asked: trial.wasAsked ? "yes" : "no",
    manager: trial.managerName ?? t("page.nobody"),
    person: trial.personName,
    start: figures.day(trial.startsOn),
    end: figures.day(lastDayOf(trial)),
    day: figures.day(addDays(trial.overOn, WASHOUT_DAYS)),
  };
  const { cancel, endEarly } = trial.choices;
  const cancelWords = trial.state === "proposed" ? t("stop.withdraw") : t("stop.callOff");
  return (
    <Card title={t("page.next")}>
      <ul className="list-disc space-y-2 pl-5">
        {STEPS[trial.state].map((step) => (
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
