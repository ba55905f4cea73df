import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { TextArea } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { keepTemplate } from "../../actions";

/** The team's handover template, one line for each thing. */
export async function TemplateForm({ teamId, lines }: { teamId: string; lines: string[] }) {
  const t = await getTranslations("handover");
  return (
    <Card title={t("template")}>
      <p className="mb-5 max-w-2xl text-sm text-muted">{t("template-hint")}</p>
      <ActionForm action={keepTemplate} className="space-y-5">
        <input type="hidden" name="team" value={teamId} />
        <TextArea
          name="lines"
          label={t("template-lines")}
          rows={8}
          defaultValue={lines.join("\n")}
        />
        <SubmitButton look="secondary">{t("template-save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
