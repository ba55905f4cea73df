import { Notice } from "@/app/_components/ui/notice";
import { getTranslations } from "@/app/_i18n/words";

/** What was just done, after a redirect. */
export async function Told(props: { told: string | string[] | undefined; version: number }) {
  const t = await getTranslations("ladder.editor");
  const { told, version } = props;
  if (told === "saved") return <Notice look="good">{t("saved", { version: version + 1 })}</Notice>;
  if (told === "discarded") return <Notice look="good">{t("discarded")}</Notice>;
  if (told === "published") return <Notice look="good">{t("published", { version })}</Notice>;
  return null;
}
