import Link from "next/link";
import { getTranslations } from "@/app/_i18n/words";

const PAGES = ["people", "teams", "import", "instrument", "weights", "settings"] as const;

/** The navigation above each administration page. */
export async function AdminNav() {
  const t = await getTranslations("admin");
  return (
    <nav aria-label={t("title")} className="mb-8 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      <Link href="/admin" className="py-1.5 text-muted hover:text-ink">
        {t("title")}
      </Link>
      {PAGES.map((page) => (
        <Link key={page} href={`/admin/${page}`} className="py-1.5 text-muted hover:text-ink">
          {t(`${page}.title`)}
        </Link>
      ))}
    </nav>
  );
}
