import { PulseFields } from "@/app/_components/pulse-fields";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { USUAL_HOURS } from "@/lib/trial/check-in/input";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { answerWeek } from "../../actions";
import { TrialPart, type PartWeight } from "./trial-part";

/** The two questions of the current week, for the person. */
export async function PulseCard(props: { trial: TrialDetail; weight: PartWeight }) {
  const { trial, weight } = props;
  const week = trial.pulseWeek;
  const { pulses, forecast } = trial.story;
  if (week === null || week < 1) return null;
  const t = await getTranslations("check-in.pulse");
  const answered = pulses?.find((each) => each.week === week);
  const expected = forecast && { codingHours: forecast.codingHours };
  const before = answered ?? pulses?.at(-1) ?? { ...USUAL_HOURS, ...expected };
  const form = (
    <ActionForm action={answerWeek}>
      <input type="hidden" name="trial" value={trial.id} />
      <input type="hidden" name="week" value={week} />
      <PulseFields answered={answered} before={before} />
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
  return (
    <TrialPart
      weight={weight}
      id="pulse"
      title={t("title", { week })}
      aside={answered ? t("answered") : t("seconds")}
    >
      {answered ? <Disclosure label={t("change")}>{form}</Disclosure> : form}
    </TrialPart>
  );
}
