import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import { countOf, type RosterRest, type TeamRoster } from "@/lib/sharing/team-roster";
import type { TeamPage } from "@/lib/team/queries";

/** The team in a sentence or two, with a link to its figures for those who may see them. */
export async function Summary({ page, roster }: { page: TeamPage; roster: TeamRoster | null }) {
  const t = await getTranslations("team");
  const figures = await getTranslations("figures");
  return (
    <>
      {roster ? (
        <Shared people={page.members.length} roster={roster} />
      ) : (
        <p>
          {t("people", { n: page.members.length })} · {page.manager?.name ?? t("noManager")}
        </p>
      )}
      {page.standing !== "member" && (
        <p className="mt-2 text-base">
          <PageLink
            href={`/teams/${page.team.id}/figures`}
            className="underline underline-offset-4"
          >
            {figures("toFigures")}
          </PageLink>
        </p>
      )}
    </>
  );
}

async function Shared({ people, roster }: { people: number; roster: TeamRoster }) {
  const t = await getTranslations("team");
  const [ic, undecided] = [countOf(roster, "IC"), countOf(roster, "UNDECIDED")];
  const management = countOf(roster, "MANAGEMENT");
  const shared = roster.rows.length;
  const without = (why: RosterRest["why"]) => roster.rest.filter((one) => one.why === why).length;
  return (
    <p>
      {t("summary.shared", { shared, people })}{" "}
      {shared > 0 && t("summary.leanings", { ic, undecided, management })}{" "}
      {t("summary.rest", {
        kept: without("private"),
        unanswered: without("unanswered"),
        invited: without("invited"),
      })}
    </p>
  );
}
