import { getFormatter, getTranslations } from "@/app/_i18n/words";
import { isEvent, wordOf } from "@/lib/hook/event";
import type { ListedDelivery } from "@/lib/hook/queries";

/** What a delivery is called, and what came of it. */
export async function deliveryWords() {
  const t = await getTranslations("hook");
  const format = await getFormatter();
  const when = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  return {
    when,
    event: (event: string) => (isEvent(event) ? t(`event.${wordOf(event)}`) : event),
    answer: ({ arrived, status, problem, triedAt }: ListedDelivery) => {
      if (arrived) return t("arrived", { status: status ?? 0 });
      if (triedAt === null) return t("waiting");
      if (status !== null) return t("refused", { status });
      return problem === null ? t("unknown") : t(`problem.${problem}`);
    },
    next: ({ nextAt, arrived, triedAt }: ListedDelivery) => {
      if (nextAt) return when(nextAt);
      return arrived || triedAt === null ? "" : t("given-up");
    },
  };
}
