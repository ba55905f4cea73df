import Link from "next/link";
import { getTranslations } from "@/app/_i18n/words";
import { signOut } from "@/app/actions";
import { canAdminister } from "@/lib/auth/policy";
import type { Viewer } from "@/lib/auth/viewer";
import { Menu } from "./menu";
import { NavLink } from "./nav-link";
import { Wordmark } from "./wordmark";

const MAIN = [
  ["home", "/"],
  ["assessments", "/assessments"],
  ["teams", "/teams"],
  ["trials", "/trials"],
  ["rotations", "/rotations"],
  ["guide", "/guide"],
] as const;

const MENU_ITEM = "block rounded-md px-3 py-2 text-left hover:bg-sunken w-full";

/** The bar above every signed-in page: navigation and account. */
export async function SiteHeader({ viewer }: { viewer: Viewer }) {
  const t = await getTranslations("app");
  const own = await Promise.all(
    ownPages(viewer).map(async ([namespace, href]) => {
      const words = await getTranslations(namespace);
      return [words("title"), href] as const;
    }),
  );
  return (
    <header className="print:hidden sticky top-0 z-10 border-b border-line bg-canvas">
      <div className="mx-auto flex max-w-6xl items-center gap-x-6 px-4 sm:px-6">
        <Link href="/" className="flex items-center py-4">
          <Wordmark name={t("name")} />
        </Link>
        <nav aria-label={t("nav.label")} className="hidden gap-1 text-sm lg:flex">
          {MAIN.map(([key, href]) => (
            <NavLink key={key} href={href} label={t(`nav.${key}`)} />
          ))}
        </nav>
        <Menu
          summary={
            <>
              <span className="max-w-40 truncate">{viewer.name}</span>
              <span aria-hidden className="text-muted">
                ▾
              </span>
              <span className="sr-only">{t("nav.menu")}</span>
            </>
          }
        >
          <nav aria-label={t("nav.menu")}>
            <div className="mb-1.5 border-b border-line pb-1.5 lg:hidden">
              {MAIN.map(([key, href]) => (
                <Link key={key} href={href} className={MENU_ITEM}>
                  {t(`nav.${key}`)}
                </Link>
              ))}
            </div>
            {own.map(([title, href]) => (
              <Link key={href} href={href} className={MENU_ITEM}>
                {title}
              </Link>
            ))}
          </nav>
          <form action={signOut} className="mt-1.5 border-t border-line pt-1.5">
            <button className={MENU_ITEM}>{t("nav.signOut")}</button>
          </form>
        </Menu>
      </div>
    </header>
  );
}

/** What concerns oneself: where the title of each page stands in messages, and its address. */
function ownPages(viewer: Viewer): [namespace: string, href: string][] {
  return [
    ["plan", "/plan"],
    ["absence", "/absences"],
    ["calendar", "/calendars"],
    ["account", "/account"],
    ["privacy", "/privacy"],
    ["sharing.records", "/records"],
    ["instrument", "/instrument"],
    ...(viewer.managesTeamIds.length > 0
      ? [["figures.organisation", "/organisation"] satisfies [string, string]]
      : []),
    ...(canAdminister(viewer) ? [["admin", "/admin"] satisfies [string, string]] : []),
  ];
}
