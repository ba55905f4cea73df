import { ActionForm } from "@/app/_components/ui/action-form";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { agreeToDecision } from "../../actions";
import { DecisionForm } from "./decision-form";
import { otherSide, sideName } from "./side-name";
import { TrialPart, type PartWeight } from "./trial-part";

/** The decision after a trial: written by one side, signed by both; four outcomes with equal emphasis. */
export async function DecisionCard(props: { trial: TrialDetail; weight: PartWeight }) {
  const { trial, weight } = props;
  const { decision } = trial.story;
  if (!decision && !trial.choices.decide) return null;
  const t = await getTranslations("check-in.decision");
  const figures = await getFigures();
  const rows = decision
    ? ([
        [t("options"), decision.record.options],
        [t("evidence"), decision.record.evidence],
        [t("why"), decision.record.why],
        [t("reviewOn"), figures.day(decision.reviewOn)],
      ] as const)
    : [];
  return (
    <TrialPart
      weight={weight}
      id="decision"
      title={t("title")}
      aside={decision?.isSigned ? t("signed") : undefined}
    >
      {!decision && <p className="mb-4 max-w-prose text-muted">{t("lead")}</p>}
      {decision && (
        <>
          <p className="text-lg font-medium">{t(`outcome.${decision.outcome}`)}</p>
          <dl className="mt-4 space-y-3">
            {rows
              .filter(([, text]) => text)
              .map(([label, text]) => (
                <div key={label}>
                  <dt className="text-sm text-muted">{label}</dt>
                  <dd className="whitespace-pre-line">{text}</dd>
                </div>
              ))}
          </dl>
          {!decision.isSigned && (
            <p className="mt-4 text-sm text-muted">
              {t("waits", { name: await sideName(trial, otherSide(decision.by)) })}
            </p>
          )}
          {decision.awaitsMe && (
            <ActionForm action={agreeToDecision} className="mt-4">
              <input type="hidden" name="trial" value={trial.id} />
              <input type="hidden" name="decision" value={decision.id} />
              <SubmitButton>{t("sign")}</SubmitButton>
            </ActionForm>
          )}
        </>
      )}
      {trial.choices.decide && (
        <Disclosure label={decision ? t("other") : t("write")} open={!decision} className="mt-5">
          <DecisionForm trialId={trial.id} />
        </Disclosure>
      )}
    </TrialPart>
  );
}
