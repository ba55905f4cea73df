import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { agree, decline } from "../../actions";

/** The person's two answers to a proposal; neither weighs more. */
export async function AnswerForm({ trialId }: { trialId: string }) {
  const t = await getTranslations("trial.answer");
  return (
    <Card title={t("title")}>
      <p className="mb-5 max-w-prose text-muted">{t("text")}</p>
      <div className="flex flex-wrap gap-3">
        <ActionForm action={agree}>
          <input type="hidden" name="trial" value={trialId} />
          <SubmitButton>{t("agree")}</SubmitButton>
        </ActionForm>
        <ActionForm action={decline}>
          <input type="hidden" name="trial" value={trialId} />
          <SubmitButton look="secondary">{t("decline")}</SubmitButton>
        </ActionForm>
      </div>
    </Card>
  );
}
