import { buttonStyle } from "@/app/_components/ui/button-style";
import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import { LOCALES, type Locale } from "@/lib/language/locale";

/** The languages of the preview. */
export async function PreviewLanguages({ shown }: { shown: Locale }) {
  const t = await getTranslations("editor.preview");
  return (
    <nav aria-label={t("language")} className="flex gap-2">
      {LOCALES.map((locale) => (
        <PageLink
          key={locale}
          href={`/admin/instrument/preview?language=${locale}`}
          aria-current={locale === shown ? "page" : undefined}
          className={buttonStyle(locale === shown ? "primary" : "secondary")}
        >
          {t(`languages.${locale}`)}
        </PageLink>
      ))}
    </nav>
  );
}
