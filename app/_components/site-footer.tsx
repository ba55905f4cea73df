import { getLocale, getTranslations } from "@/app/_i18n/words";
import { chooseLanguage, chooseTheme } from "@/app/actions";
import { chosenTheme } from "@/lib/auth/preferences";
import { LOCALES } from "@/lib/language/locale";

const CHOICE =
  "rounded-md px-2 py-1 hover:text-ink aria-pressed:bg-sunken aria-pressed:font-medium aria-pressed:text-ink";

/** The footer of every page: the promise, the language and the theme. */
export async function SiteFooter() {
  const t = await getTranslations("app");
  const locale = await getLocale();
  const theme = await chosenTheme();
  return (
    <footer className="print:hidden mt-auto border-t border-line">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-4 px-4 py-6 text-sm text-muted sm:px-6">
        {/* As high as the buttons, which a slow browser paints a moment later. */}
        <p className="py-1">{t("footer")}</p>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          <form action={chooseLanguage} aria-label={t("language.label")}>
            {LOCALES.map((choice) => (
              <button
                key={choice}
                name="locale"
                value={choice}
                lang={choice}
                aria-pressed={choice === locale}
                className={CHOICE}
              >
                {t(`language.${choice}`)}
              </button>
            ))}
          </form>
          <form action={chooseTheme} aria-label={t("theme.label")}>
            {(["system", "light", "dark"] as const).map((choice) => (
              <button
                key={choice}
                name="theme"
                value={choice}
                aria-pressed={choice === theme}
                className={CHOICE}
              >
                {t(`theme.${choice}`)}
              </button>
            ))}
          </form>
        </div>
      </div>
    </footer>
  );
}
