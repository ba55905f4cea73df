import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import type { FormAction } from "@/app/_form/form-state";
import { getFormatter, getTranslations } from "@/app/_i18n/words";

/** Shows when a person will be erased, with a button to cancel it. */
export async function CancelErasure(props: { action: FormAction; personId?: string; dueAt: Date }) {
  const t = await getTranslations("rights.erasure");
  const format = await getFormatter();
  const when = format.dateTime(props.dueAt, { dateStyle: "long", timeStyle: "short" });
  return (
    <Card title={t("asked")}>
      <p className="mb-5">{t("due", { when })}</p>
      <ActionForm action={props.action}>
        {props.personId && <input type="hidden" name="personId" value={props.personId} />}
        <SubmitButton>{t("callOff")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
