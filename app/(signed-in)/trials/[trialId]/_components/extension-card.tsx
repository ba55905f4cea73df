import { ActionForm } from "@/app/_components/ui/action-form";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { TextArea, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { addDays } from "@/lib/day";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { LONGEST_REASON } from "@/lib/trial/terms/input";
import { agreeToExtend, extend } from "../../actions";
import { otherSide, sideName } from "./side-name";
import { TrialPart, type PartWeight } from "./trial-part";

/** An extension: requested with a reason, effective once both have signed, up to a cap. */
export async function ExtensionCard(props: { trial: TrialDetail; weight: PartWeight }) {
  const { trial, weight } = props;
  if (!trial.choices.extend) return null;
  const t = await getTranslations("check-in.extension");
  const figures = await getFigures();
  const waiting = trial.story.extensions.find((each) => each.isOpen && !each.isSigned);
  return (
    <TrialPart weight={weight} id="extension" title={t("title")}>
      {waiting && (
        <div className="mb-5 space-y-3">
          <p>
            {t("asked", {
              name: await sideName(trial, waiting.by),
              day: figures.day(addDays(waiting.toEndsOn, -1)),
            })}
          </p>
          <p className="whitespace-pre-line text-muted">{waiting.reason}</p>
          {waiting.awaitsMe ? (
            <ActionForm action={agreeToExtend}>
              <input type="hidden" name="trial" value={trial.id} />
              <input type="hidden" name="extension" value={waiting.id} />
              <SubmitButton>{t("agree")}</SubmitButton>
            </ActionForm>
          ) : (
            <p className="text-sm text-muted">
              {t("waits", { name: await sideName(trial, otherSide(waiting.by)) })}
            </p>
          )}
        </div>
      )}
      <Disclosure label={t("ask")}>
        <ActionForm action={extend} className="space-y-5">
          <input type="hidden" name="trial" value={trial.id} />
          <TextField name="endsOn" type="date" label={t("endsOn")} hint={t("cap")} />
          <TextArea name="reason" label={t("reason")} rows={2} maxLength={LONGEST_REASON} />
          <SubmitButton look="secondary">{t("send")}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </TrialPart>
  );
}
