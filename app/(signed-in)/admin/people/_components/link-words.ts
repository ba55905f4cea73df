import { getTranslations } from "@/app/_i18n/words";
import type { LinkWords } from "../../../_components/one-time-link";

/** The text beside a one-time link, in the reader's language. */
export async function linkWords(): Promise<LinkWords> {
  const t = await getTranslations("people");
  return { label: t("link"), hint: t("linkHint"), copy: t("copy"), copied: t("copied") };
}
