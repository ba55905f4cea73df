import { ActionForm } from "@/app/_components/ui/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { ListedHook } from "@/lib/hook/queries";
import { remove } from "../../actions";

/** Deletes a webhook or a channel, with the record of what it was told. */
export async function DeleteForm({ hook }: { hook: ListedHook }) {
  const t = await getTranslations("hook");
  return (
    <ActionForm action={remove} className="space-y-4">
      <input type="hidden" name="hook" value={hook.id} />
      <p className="text-sm text-muted">{t("delete-hint")}</p>
      <SubmitButton look="secondary">
        {t(hook.kind === "WEBHOOK" ? "delete-it" : "delete-channel-it")}
      </SubmitButton>
    </ActionForm>
  );
}
