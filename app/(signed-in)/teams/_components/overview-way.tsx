import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import { pathToOverview, WHOLE_OVERVIEW } from "@/lib/rotation/overview-look";
import type { TeamsOverview } from "@/lib/rotation/overview-queries";

/** The way back up from a part of the tree. */
export async function OverviewWay({ way }: Pick<TeamsOverview, "way">) {
  const t = await getTranslations("team.overview");
  const link = "underline underline-offset-4";
  return (
    <>
      <PageLink href={pathToOverview(WHOLE_OVERVIEW)} className={link}>
        {t("all")}
      </PageLink>
      {way.slice(0, -1).map(({ id, name }) => (
        <span key={id}>
          {" / "}
          <PageLink href={pathToOverview({ ...WHOLE_OVERVIEW, under: id })} className={link}>
            {name}
          </PageLink>
        </span>
      ))}
    </>
  );
}
