import { ActionForm } from "@/app/_components/ui/action-form";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { EVENT_NAMES } from "@/lib/hook/event";
import type { ListedHook } from "@/lib/hook/queries";
import { EventBoxes } from "../../../../_components/hook/event-boxes";
import { change } from "../../actions";

/** What a webhook is called, where it leads and what it is told. */
export async function WebhookForm({ hook }: { hook: ListedHook }) {
  const t = await getTranslations("hook");
  return (
    <ActionForm action={change} className="space-y-5">
      <input type="hidden" name="hook" value={hook.id} />
      <TextField
        name="name"
        label={t("name")}
        hint={t("name-hint")}
        defaultValue={hook.name}
        required
      />
      <TextField
        name="address"
        type="url"
        label={t("new-address")}
        hint={t("kept-address", { host: hook.host })}
        autoComplete="off"
      />
      <EventBoxes events={EVENT_NAMES} ticked={hook.events} withCodes />
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
