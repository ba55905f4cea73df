import { ActionForm } from "@/app/_components/ui/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { ListedDelivery } from "@/lib/hook/queries";
import { deliveryWords } from "../../../../_components/hook/delivery-words";
import { test } from "../actions";

/** Sends a message to the channel, and says how the latest one went. */
export async function TestChannel(props: { teamId: string; latest: ListedDelivery | null }) {
  const { teamId, latest } = props;
  const t = await getTranslations("hook.channel");
  const words = await deliveryWords();
  return (
    <ActionForm action={test} className="space-y-4">
      <input type="hidden" name="team" value={teamId} />
      <p className="text-sm text-muted">{t("test-hint")}</p>
      {latest && (
        <p className="text-sm">
          {t("latest", { at: words.when(latest.triedAt ?? latest.happenedAt) })}{" "}
          {words.answer(latest)}
        </p>
      )}
      <SubmitButton look="secondary">{t("test-it")}</SubmitButton>
    </ActionForm>
  );
}
