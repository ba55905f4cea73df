import { ButtonLink } from "@/app/_components/ui/button-link";
import { getFormatter, getTranslations } from "@/app/_i18n/words";

/** The notice on every page that the viewer will be erased. */
export async function ErasureNotice({ at }: { at: Date }) {
  const t = await getTranslations("rights.erasure");
  const format = await getFormatter();
  const when = format.dateTime(at, { dateStyle: "long", timeStyle: "short" });
  return (
    <aside aria-label={t("asked")} className="border-b border-danger bg-danger-soft">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-3 px-4 py-3 sm:px-6">
        <p className="min-w-0 grow basis-80 text-sm">{t("due", { when })}</p>
        <ButtonLink href="/privacy/erasure" look="secondary">
          {t("look")}
        </ButtonLink>
      </div>
    </aside>
  );
}
