import { ButtonLink } from "@/app/_components/ui/button-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFormatter, getTranslations } from "@/app/_i18n/words";
import { putNoticeAway } from "../actions";

/** The notice that an administrator removed the viewer's second factor, until dismissed. */
export async function FactorRemovedNotice({ at }: { at: Date }) {
  const t = await getTranslations("app.factorTaken");
  const format = await getFormatter();
  const when = format.dateTime(at, { dateStyle: "long", timeStyle: "short" });
  return (
    <aside aria-label={t("label")} className="border-b border-danger bg-danger-soft">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-3 px-4 py-3 sm:px-6">
        <p className="min-w-0 grow basis-80 text-sm">{t("text", { when })}</p>
        <form action={putNoticeAway} className="flex flex-wrap gap-3">
          <ButtonLink href="/account" look="secondary">
            {t("account")}
          </ButtonLink>
          <SubmitButton look="secondary">{t("seen")}</SubmitButton>
        </form>
      </div>
    </aside>
  );
}
