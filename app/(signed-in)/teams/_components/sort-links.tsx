import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import { OVERVIEW_SORTS, pathToOverview, type OverviewLook } from "@/lib/rotation/overview-look";

/** The orders of the rows, as links. */
export async function SortLinks({ look }: { look: OverviewLook }) {
  const t = await getTranslations("team.overview.sort");
  return (
    <nav aria-label={t("title")} className="mb-4 flex flex-wrap gap-x-4 text-sm print:hidden">
      <span className="py-2 text-muted">{t("title")}</span>
      {OVERVIEW_SORTS.map((sort) => (
        <PageLink
          key={sort}
          href={pathToOverview({ under: look.under, sort, page: 1 })}
          aria-current={sort === look.sort ? "true" : undefined}
          className="py-2 underline underline-offset-4 aria-[current]:font-semibold aria-[current]:no-underline"
        >
          {t(sort)}
        </PageLink>
      ))}
    </nav>
  );
}
