import { Pager } from "@/app/(signed-in)/_components/pager";
import { getTranslations } from "@/app/_i18n/words";
import { pathTo, type TimelineLook } from "@/lib/rotation/timeline-look";
import type { Timeline } from "@/lib/rotation/timeline-queries";

/** The range of teams on this page, with links to the others. Nothing while all are on one page. */
export async function TimelinePager(props: { look: TimelineLook; part: Timeline["part"] }) {
  const { page, last, ...counts } = props.part;
  if (last === 1) return null;
  const t = await getTranslations("timeline");
  const at = (to: number) => pathTo({ ...props.look, page: to });
  return (
    <Pager
      label={t("pages")}
      told={t("part", counts)}
      before={page > 1 ? { href: at(page - 1), text: t("before") } : undefined}
      after={page < last ? { href: at(page + 1), text: t("after") } : undefined}
    />
  );
}
