import { ActionForm } from "@/app/_components/ui/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { ListedHook } from "@/lib/hook/queries";
import { OneTimeLink } from "../../../../_components/one-time-link";
import { secretWords } from "../../_components/secret-words";
import { renew } from "../../actions";

/** Gives a webhook a new secret, which is shown in the answer, once. */
export async function RenewForm({ hook }: { hook: ListedHook }) {
  const t = await getTranslations("hook");
  const format = await getFormatter();
  const until = hook.formerUntil && hook.formerUntil > new Date() ? hook.formerUntil : null;
  return (
    <ActionForm action={renew} className="space-y-4">
      <input type="hidden" name="hook" value={hook.id} />
      <OneTimeLink words={await secretWords()} />
      <p className="text-sm text-muted">{t("renew-hint")}</p>
      {until && (
        <p className="text-sm text-muted">
          {t("former-until", {
            at: format.dateTime(until, { dateStyle: "medium", timeStyle: "short" }),
          })}
        </p>
      )}
      <SubmitButton look="secondary">{t("renew-it")}</SubmitButton>
    </ActionForm>
  );
}
