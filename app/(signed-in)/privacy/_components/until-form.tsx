import { ActionForm } from "@/app/_components/ui/action-form";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { OwnAssessment } from "@/lib/sharing/choice";
import type { ShareEffect, Reader } from "@/lib/sharing/decision";
import { decide } from "../actions";

/** The end date of a grade; a separate form, so that Enter in the date withdraws nothing. */
export async function UntilForm(props: {
  reader: Reader;
  own: OwnAssessment;
  effect: ShareEffect;
}) {
  const t = await getTranslations("privacy.until");
  const figures = await getFigures();
  const { reader, own, effect } = props;
  const { grade, expiresOn } = effect;
  return (
    <details className="w-full text-sm text-muted">
      <summary className="inline-block py-1 underline underline-offset-4">
        {expiresOn ? t("stops", { day: figures.day(expiresOn) }) : t("never")}
      </summary>
      <ActionForm action={decide} className="mt-3 max-w-xs space-y-3 text-ink">
        <input type="hidden" name="assessment" value={own.id} />
        <input type="hidden" name="reader" value={`${reader.audience}:${reader.id}`} />
        <input type="hidden" name="grade" value={grade} />
        <TextField
          name="expiresOn"
          type="date"
          label={t("label")}
          hint={t("hint")}
          defaultValue={expiresOn ?? undefined}
        />
        <SubmitButton look="secondary">{t("save")}</SubmitButton>
      </ActionForm>
    </details>
  );
}
