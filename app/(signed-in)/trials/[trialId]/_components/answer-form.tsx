import { ActionForm } from "@/app/_components/ui/action-form";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { agree, decline } from "../../actions";

/** The asked side's possible answers to a proposal, with equal emphasis. */
export async function AnswerForm({ trial }: { trial: TrialDetail }) {
  const t = await getTranslations("trial.answer");
  const { newTerms } = trial.story;
  return (
    <Card title={t("title")}>
      <p className="mb-5 max-w-prose text-muted">{t("text")}</p>
      <div className="space-y-6">
        {newTerms ? (
          <ActionForm action={agree}>
            <input type="hidden" name="trial" value={trial.id} />
            <input type="hidden" name="terms" value={newTerms.id} />
            <SubmitButton>{t("agree")}</SubmitButton>
          </ActionForm>
        ) : (
          <div className="max-w-prose space-y-3">
            <p>{t("criteria-first")}</p>
            <ButtonLink href="#terms">{t("write-criteria")}</ButtonLink>
          </div>
        )}
        <ActionForm action={decline} className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="trial" value={trial.id} />
          <div className="max-w-64">
            <TextField name="postponedUntil" type="date" label={t("later")} />
          </div>
          <SubmitButton look="secondary">{t("decline")}</SubmitButton>
        </ActionForm>
      </div>
    </Card>
  );
}
