import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { agree, decline } from "../../actions";

/** The asked side's answers to a proposal; none weighs more. */
export async function AnswerForm({ trial }: { trial: TrialDetail }) {
  const t = await getTranslations("trial.answer");
  return (
    <Card title={t("title")}>
      <p className="mb-5 max-w-prose text-muted">{t("text")}</p>
      <div className="space-y-6">
        <ActionForm action={agree}>
          <input type="hidden" name="trial" value={trial.id} />
          <input type="hidden" name="terms" value={trial.story.newTerms?.id ?? ""} />
          <SubmitButton>{t("agree")}</SubmitButton>
        </ActionForm>
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
