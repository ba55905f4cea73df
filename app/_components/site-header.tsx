import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { signOut } from "@/app/actions";
import type { Viewer } from "@/lib/auth/viewer";
import { NavLink } from "./nav-link";
import { Wordmark } from "./wordmark";

const MAIN = [
  ["home", "/"],
  ["assessments", "/assessments"],
  ["teams", "/teams"],
  ["trials", "/trials"],
  ["guide", "/guide"],
] as const;

const MENU_ITEM = "block rounded-md px-3 py-2 text-left hover:bg-sunken w-full";

/** The bar above every signed-in page: where to go, and what concerns oneself. */
export async function SiteHeader({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations("app");
  const own = [
    ["account", "/account"],
    ["privacy", "/privacy"],
    ["records", "/records"],
    ["instrument", "/instrument"],
    ...(viewer.isAdmin ? [["admin", "/admin"] as const] : []),
  ] as const;
  return (
    <header className="sticky top-0 z-10 border-b border-line bg-canvas/95 backdrop-blur">
      <div className="mx-auto flex max-w-6xl items-center gap-x-6 px-4 sm:px-6">
        <Link href="/" className="flex items-center py-4">
          <Wordmark name={t("name")} />
        </Link>
        <nav aria-label={t("nav.label")} className="hidden gap-1 text-sm md:flex">
          {MAIN.map(([key, href]) => (
            <NavLink key={key} href={href} label={t(`nav.${key}`)} />
          ))}
        </nav>
        <details className="group relative ml-auto text-sm" name="menu">
          <summary className="flex min-h-10 items-center gap-2 rounded-lg px-3 py-2 hover:bg-sunken">
            <span className="max-w-40 truncate">{viewer.name}</span>
            <span aria-hidden className="text-muted">
              ▾
            </span>
            <span className="sr-only">{t("nav.menu")}</span>
          </summary>
          <div className="absolute right-0 mt-1 w-60 rounded-xl border border-line bg-surface p-1.5 shadow-lg">
            <nav aria-label={t("nav.menu")}>
              <div className="mb-1.5 border-b border-line pb-1.5 md:hidden">
                {MAIN.map(([key, href]) => (
                  <Link key={key} href={href} className={MENU_ITEM}>
                    {t(`nav.${key}`)}
                  </Link>
                ))}
              </div>
              {own.map(([key, href]) => (
                <Link key={key} href={href} className={MENU_ITEM}>
                  {t(`nav.${key}`)}
                </Link>
              ))}
            </nav>
            <form action={signOut} className="mt-1.5 border-t border-line pt-1.5">
              <button className={MENU_ITEM}>{t("nav.signOut")}</button>
            </form>
          </div>
        </details>
      </div>
    </header>
  );
}
