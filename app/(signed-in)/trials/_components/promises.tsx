import { Notice } from "@/app/_components/ui/notice";
import { getTranslations } from "@/app/_i18n/words";

/** What both sides can rely on in every trial. */
export async function Promises() {
  const t = await getTranslations("trial.promise");
  return (
    <Notice>
      <p className="font-medium">{t("title")}</p>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        <li>{t("leading")}</li>
        <li>{t("reversible")}</li>
        <li>{t("neutral")}</li>
      </ul>
    </Notice>
  );
}
