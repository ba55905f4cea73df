import { Pager } from "@/app/(signed-in)/_components/pager";
import { getTranslations } from "@/app/_i18n/words";
import { pathToOverview, type OverviewLook } from "@/lib/rotation/overview-look";
import type { TeamsOverview } from "@/lib/rotation/overview-queries";

type Shown = Pick<TeamsOverview, "part"> & { look: OverviewLook };

/** The range of teams on this page, with links to the others. Nothing while all are on one page. */
export async function TeamsPager({ part, look }: Shown) {
  const { page, last, ...counts } = part;
  if (last === 1) return null;
  const t = await getTranslations("timeline");
  const at = (to: number) => pathToOverview({ ...look, page: to });
  return (
    <Pager
      label={t("pages")}
      told={t("part", counts)}
      before={page > 1 ? { href: at(page - 1), text: t("before") } : undefined}
      after={page < last ? { href: at(page + 1), text: t("after") } : undefined}
    />
  );
}
