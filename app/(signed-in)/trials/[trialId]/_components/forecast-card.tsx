import { ActionForm } from "@/app/_components/ui/action-form";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { TextArea, TextField } from "@/app/_components/ui/field";
import { ScaleRow } from "@/app/_components/ui/scale-row";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { LONGEST_REASON } from "@/lib/trial/terms/input";
import { forecast } from "../../actions";
import { TrialPart, type PartWeight } from "./trial-part";

/** The person's forecast, written before the start to avoid hindsight. */
export async function ForecastCard(props: { trial: TrialDetail; weight: PartWeight }) {
  const { trial, weight } = props;
  const said = trial.story.forecast;
  if (!said && !trial.choices.forecast) return null;
  const t = await getTranslations("trial.forecast");
  const pulse = await getTranslations("check-in.pulse");
  const ends: [string, string] = [pulse("drains"), pulse("gives")];
  const form = (
    <ActionForm action={forecast}>
      <input type="hidden" name="trial" value={trial.id} />
      <ScaleRow
        name="technical"
        legend={t("technical")}
        ends={ends}
        defaultValue={said ? String(said.technical) : undefined}
      />
      <ScaleRow
        name="people"
        legend={t("people")}
        ends={ends}
        defaultValue={said ? String(said.people) : undefined}
      />
      <TextField
        name="codingHours"
        type="number"
        inputMode="numeric"
        min="0"
        max="60"
        label={t("codingHours")}
        defaultValue={said ? String(said.codingHours) : undefined}
      />
      <TextArea
        name="hardest"
        label={t("hardest")}
        rows={2}
        maxLength={LONGEST_REASON}
        defaultValue={said?.hardest}
      />
      <SubmitButton look="secondary">{t("save")}</SubmitButton>
    </ActionForm>
  );
  return (
    <TrialPart
      weight={weight}
      id="forecast"
      title={t("title")}
      aside={trial.choices.forecast ? t("until") : t("locked")}
    >
      {said && (
        <p className="max-w-prose">
          {t("said", said)}
          {said.hardest && <span className="mt-2 block whitespace-pre-line">{said.hardest}</span>}
        </p>
      )}
      {trial.choices.forecast && (
        <Disclosure
          label={said ? t("change") : t("why")}
          open={!said}
          className={said ? "mt-3" : ""}
        >
          {form}
        </Disclosure>
      )}
    </TrialPart>
  );
}
