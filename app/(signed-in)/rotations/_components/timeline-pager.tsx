import { ButtonLink } from "@/app/_components/ui/button-link";
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
    <nav aria-label={t("pages")} className="mt-6 flex flex-wrap items-center gap-3 print:hidden">
      <p className="mr-3 text-sm text-muted">{t("part", counts)}</p>
      {page > 1 && (
        <ButtonLink look="secondary" href={at(page - 1)}>
          {t("before")}
        </ButtonLink>
      )}
      {page < last && (
        <ButtonLink look="secondary" href={at(page + 1)}>
          {t("after")}
        </ButtonLink>
      )}
    </nav>
  );
}
