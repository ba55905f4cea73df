import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import type { LadderEdit } from "@/lib/ladder/queries";
import { publish } from "../../actions";

/** Publishes the next version as it is shown, with its day, source and reason. */
export async function PublishForm({ edit, earliest }: { edit: LadderEdit; earliest: Day }) {
  const t = await getTranslations("ladder.preview");
  const title = t("publish", { version: edit.version + 1 });
  return (
    <Card title={title}>
      <p className="mb-5 text-muted">{t("publishText")}</p>
      <ActionForm action={publish}>
        <input type="hidden" name="revision" value={edit.revision} />
        <TextField
          name="effectiveOn"
          type="date"
          label={t("effectiveOn")}
          hint={t("effectiveHint")}
          min={earliest}
          defaultValue={earliest}
          required
        />
        <TextField name="source" label={t("source")} hint={t("sourceHint")} required />
        <TextField name="reason" label={t("reason")} hint={t("reasonHint")} required />
        <SubmitButton>{title}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
