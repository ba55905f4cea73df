import { getTranslations } from "@/app/_i18n/words";
import { ButtonLink } from "./ui/button-link";

/** What a page that does not exist says, and one that is not the reader's: the same. */
export async function NothingHere() {
  const t = await getTranslations("app.notFound");
  return (
    <div className="mx-auto max-w-lg py-8">
      <h1 className="text-3xl font-semibold">{t("title")}</h1>
      <p className="mt-3 mb-8 text-lg text-muted">{t("text")}</p>
      <ButtonLink href="/">{t("back")}</ButtonLink>
    </div>
  );
}
