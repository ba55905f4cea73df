import { getTranslations } from "@/app/_i18n/words";
import { signOut } from "@/app/actions";
import type { Navigation } from "@/lib/home/navigation";
import { Brand } from "./navigation/brand";
import { MainBar } from "./navigation/main-bar";
import { Menu } from "./navigation/menu";
import { MenuLinks } from "./navigation/menu-links";
import { SectionTabs } from "./navigation/section-tabs";

/** The bar above every signed-in page, with the pages of the open section below it. */
export async function SiteHeader({ name, navigation }: { name: string; navigation: Navigation }) {
  const t = await getTranslations("app");
  const all = [...navigation.bar, ...navigation.behindName, ...navigation.admin];
  const pages = all.flatMap((section) => (section.pages.length > 1 ? section.pages : []));
  const words = {
    sections: Object.fromEntries(all.map(({ key }) => [key, t(`nav.sections.${key}`)])),
    pages: Object.fromEntries(pages.map(({ key }) => [key, t(`nav.pages.${key}`)])),
  };
  return (
    <>
      <header className="sticky top-0 z-10 border-b border-line bg-canvas print:hidden">
        <div className="mx-auto flex h-14 max-w-6xl items-center gap-x-6 px-4 sm:px-6">
          <Brand navigation={navigation} name={t("name")} back={t("nav.back")} />
          <MainBar navigation={navigation} words={words} label={t("nav.label")} />
          <Menu
            summary={
              <>
                <span className="max-w-28 truncate sm:max-w-40">{name}</span>
                <span aria-hidden className="text-muted">
                  ▾
                </span>
                <span className="sr-only">{t("nav.menu")}</span>
              </>
            }
          >
            <nav aria-label={t("nav.menu")}>
              <MenuLinks navigation={navigation} words={words} />
            </nav>
            <form action={signOut} className="mt-1.5 border-t border-line pt-1.5">
              <button className="w-full rounded-md px-3 py-2 text-left hover:bg-sunken">
                {t("nav.signOut")}
              </button>
            </form>
          </Menu>
        </div>
      </header>
      <SectionTabs navigation={navigation} words={words} />
    </>
  );
}
