import { Badge } from "@/app/_components/ui/badge";
import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import type { TeamOverview } from "@/lib/rotation/overview";
import { pathToOverview } from "@/lib/rotation/overview-look";

const INDENT = ["", "sm:pl-5", "sm:pl-10", "sm:pl-15", "sm:pl-20"];

/** A team's name and manager, and the way down to the teams below it. */
export async function TeamCell({ team }: { team: TeamOverview }) {
  const t = await getTranslations("team");
  const { id, name, standing, manager, below, depth } = team;
  return (
    <div className={INDENT[Math.min(depth, INDENT.length - 1)]}>
      <PageLink href={`/teams/${id}`} className="font-semibold underline-offset-4 hover:underline">
        {name}
      </PageLink>{" "}
      {standing !== "director" && <Badge>{t(`list.standing.${standing}`)}</Badge>}
      <span className="block text-muted">{manager ?? t("noManager")}</span>
      {below > 0 && depth > 0 && (
        <PageLink
          href={pathToOverview({ under: id, sort: "tree", page: 1 })}
          className="text-muted underline underline-offset-4"
        >
          {t("overview.below", { count: below })}
        </PageLink>
      )}
    </div>
  );
}
