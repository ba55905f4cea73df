import { ActionForm } from "@/app/_components/ui/action-form";
import { Disclosure } from "@/app/_components/ui/disclosure";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { TrackMark } from "@/app/_components/ui/track-mark";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import type { Terms } from "@/lib/trial/sealed-record";
import { TermsFields } from "../../_components/terms-fields";
import { revise, signNewTerms } from "../../actions";
import { otherSide, sideName } from "./side-name";
import { TrialPart, type PartWeight } from "./trial-part";

/** The terms: the criteria in force, those waiting for a signature, and a form to propose others. */
export async function TermsCard(props: { trial: TrialDetail; weight: PartWeight }) {
  const { trial, weight } = props;
  const { terms, newTerms } = trial.story;
  if (!terms && !newTerms && !trial.choices.revise) return null;
  const t = await getTranslations("trial.terms");
  const hasTerms = terms !== null || newTerms !== null;
  const isProposed = trial.state === "proposed";
  return (
    <TrialPart
      weight={weight}
      id="terms"
      title={t("title")}
      aside={terms ? t("locked") : hasTerms ? t("open") : undefined}
    >
      {terms && <TermsList terms={terms} />}
      {newTerms && (
        <div className={terms ? "mt-6 border-t border-line pt-5" : ""}>
          {terms && (
            <h4 className="mb-3 font-medium">
              {t("new", { name: await sideName(trial, newTerms.by) })}
            </h4>
          )}
          <TermsList terms={newTerms.terms} />
          {newTerms.awaitsMe && !isProposed && (
            <ActionForm action={signNewTerms} className="mt-4">
              <input type="hidden" name="trial" value={trial.id} />
              <input type="hidden" name="terms" value={newTerms.id} />
              <SubmitButton>{t("sign")}</SubmitButton>
            </ActionForm>
          )}
          {!newTerms.awaitsMe && (
            <p className="mt-3 text-sm text-muted">
              {t("waits", { name: await sideName(trial, otherSide(newTerms.by)) })}
            </p>
          )}
        </div>
      )}
      {trial.choices.revise && (
        <Disclosure
          label={hasTerms ? t("change") : t("write")}
          open={!hasTerms}
          className={hasTerms ? "mt-6 border-t border-line pt-2" : ""}
        >
          <p className="mb-3 text-sm text-muted">{t("change-hint")}</p>
          <ActionForm action={revise}>
            <input type="hidden" name="trial" value={trial.id} />
            <TermsFields terms={newTerms?.terms ?? terms} endsOn={trial.endsOn} />
            <SubmitButton look="secondary">{t("save")}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </TrialPart>
  );
}

async function TermsList({ terms }: { terms: Terms }) {
  const t = await getTranslations("trial.terms");
  const figures = await getFigures();
  return (
    <>
      <ul className="space-y-2">
        {terms.criteria.map(({ track, text }) => (
          <li key={`${track} ${text}`} className="flex items-baseline gap-3">
            <TrackMark track={track} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-muted">
        {t("returns", { seat: terms.seat || t("seat-before"), day: figures.day(terms.returnsOn) })}
      </p>
    </>
  );
}
