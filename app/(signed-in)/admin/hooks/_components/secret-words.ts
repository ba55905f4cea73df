import { getTranslations } from "@/app/_i18n/words";

/** What is said where a secret is shown, once. */
export async function secretWords() {
  const t = await getTranslations("hook");
  return {
    label: t("secret"),
    hint: t("secret-hint"),
    copy: t("copy"),
    copied: t("copied"),
  };
}
