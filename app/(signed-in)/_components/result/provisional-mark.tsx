import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";

/** Marks a figure as based on assumed norms, with a link to the explanation. */
export async function ProvisionalMark() {
  const t = await getTranslations("result.provisional");
  return (
    <PageLink
      href="/instrument#reliability"
      title={t("short")}
      className="text-xs font-normal text-muted underline decoration-dotted underline-offset-4 hover:text-ink"
    >
      {t("word")}
    </PageLink>
  );
}
