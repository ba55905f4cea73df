import { ChoiceLinks } from "@/app/(signed-in)/_components/chart/choice-links";
import { getTranslations } from "@/app/_i18n/words";
import { queryOf, SHOWS, SORTS, type TeamLook } from "@/lib/sharing/team-look";
import { SINCE } from "@/lib/team/change";

/** The order, the filter and the comparison of the rows: links, each with its own address. */
export async function LookLinks({ look }: { look: TeamLook }) {
  const t = await getTranslations("team.look");
  return (
    <div className="mb-4 flex flex-wrap gap-x-6 gap-y-2 text-sm">
      <ChoiceLinks
        label={t("sort.label")}
        showLabel
        choices={SORTS.map((sort) => ({
          href: queryOf({ ...look, sort }),
          text: t(`sort.${sort}`),
          isChosen: sort === look.sort,
        }))}
      />
      <ChoiceLinks
        label={t("show.label")}
        showLabel
        choices={SHOWS.map((show) => ({
          href: queryOf({ ...look, show }),
          text: t(`show.${show}`),
          isChosen: show === look.show,
        }))}
      />
      <ChoiceLinks
        label={t("since.label")}
        showLabel
        choices={SINCE.map((since) => ({
          href: queryOf({ ...look, since }),
          text: t(`since.${since}`),
          isChosen: since === look.since,
        }))}
      />
    </div>
  );
}
