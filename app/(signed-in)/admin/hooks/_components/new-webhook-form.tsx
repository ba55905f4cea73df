import { ActionForm } from "@/app/_components/ui/action-form";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { EVENT_NAMES } from "@/lib/hook/event";
import { EventBoxes } from "../../../_components/hook/event-boxes";
import { OneTimeLink } from "../../../_components/one-time-link";
import { make } from "../actions";
import { secretWords } from "./secret-words";

/** Adds a webhook; its secret is shown in the answer, once. */
export async function NewWebhookForm() {
  const t = await getTranslations("hook");
  return (
    <ActionForm action={make} className="space-y-5">
      <OneTimeLink words={await secretWords()} />
      <TextField name="name" label={t("name")} hint={t("name-hint")} required />
      <TextField
        name="address"
        type="url"
        label={t("address")}
        hint={t("address-hint")}
        autoComplete="off"
        required
      />
      <EventBoxes events={EVENT_NAMES} ticked={[]} withCodes />
      <SubmitButton>{t("make-it")}</SubmitButton>
    </ActionForm>
  );
}
