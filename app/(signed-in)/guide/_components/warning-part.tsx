import { getTranslations } from "@/app/_i18n/words";
import { ANCHORS } from "./guide-contents";

/** The only emphasised part of the guide. */
export async function WarningPart() {
  const t = await getTranslations("guide.warning");
  return (
    <section
      id={ANCHORS.warning}
      aria-labelledby="warning-title"
      className="rounded-2xl border border-mg bg-mg-soft px-6 py-8 sm:px-10"
    >
      <h2 id="warning-title" className="text-2xl font-semibold">
        {t("title")}
      </h2>
      <div className="mt-4 max-w-prose space-y-4">
        <p className="text-lg font-medium">{t("leave")}</p>
        <p>{t("undo")}</p>
        <p>{t("so")}</p>
      </div>
    </section>
  );
}
