import { Notice } from "@/app/_components/ui/notice";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import type { ListedHook } from "@/lib/hook/queries";

/** That nothing arrives, or that it was turned off for it; nothing while all is well. */
export async function StateNotice({ hook }: { hook: ListedHook }) {
  const t = await getTranslations("hook");
  const format = await getFormatter();
  const on = (at: Date) => format.dateTime(at, { dateStyle: "long" });
  if (hook.disabledAt)
    return <Notice look="danger">{t("off", { day: on(hook.disabledAt) })}</Notice>;
  if (hook.failingSince) return <Notice>{t("failing", { day: on(hook.failingSince) })}</Notice>;
  return null;
}
