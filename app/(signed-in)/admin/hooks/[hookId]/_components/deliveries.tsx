import { ActionForm } from "@/app/_components/ui/action-form";
import { DataTable } from "@/app/_components/ui/data-table";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { ListedDelivery } from "@/lib/hook/queries";
import { deliveryWords } from "../../../../_components/hook/delivery-words";
import { again, test } from "../../actions";

/** What was sent, how it went, and a way to send it again; and a test. */
export async function Deliveries(props: { hookId: string; deliveries: ListedDelivery[] }) {
  const t = await getTranslations("hook");
  const words = await deliveryWords();
  return (
    <div className="space-y-6">
      <ActionForm action={test} className="space-y-3">
        <input type="hidden" name="hook" value={props.hookId} />
        <p className="text-sm text-muted">{t("test-hint")}</p>
        <SubmitButton look="secondary">{t("test-it")}</SubmitButton>
      </ActionForm>
      {props.deliveries.length === 0 ? (
        <p className="text-sm text-muted">{t("no-deliveries")}</p>
      ) : (
        <DataTable
          caption={t("deliveries")}
          head={[t("when"), t("what"), t("answer"), t("tries"), t("next"), t("again")]}
          rows={props.deliveries.map((delivery) => ({
            key: delivery.id,
            cells: [
              words.when(delivery.happenedAt),
              words.event(delivery.event),
              words.answer(delivery),
              delivery.tries,
              words.next(delivery),
              <ActionForm key="again" action={again} className="space-y-2">
                <input type="hidden" name="delivery" value={delivery.id} />
                <SubmitButton look="secondary">{t("again-it")}</SubmitButton>
              </ActionForm>,
            ],
          }))}
        />
      )}
    </div>
  );
}
