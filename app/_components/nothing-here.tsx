import { getTranslations } from "@/app/_i18n/words";
import { ButtonLink } from "./ui/button-link";

/** The page for what does not exist and for what the viewer may not see: the same for both. */
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
