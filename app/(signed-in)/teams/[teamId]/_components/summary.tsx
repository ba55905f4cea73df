import Link from "next/link";
import { getTranslations } from "@/app/_i18n/words";
import type { TeamRoster } from "@/lib/sharing/team-roster";
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
          <Link href={`/teams/${page.team.id}/figures`} className="underline underline-offset-4">
            {figures("toFigures")}
          </Link>
        </p>
      )}
    </>
  );
}

async function Shared({ people, roster }: { people: number; roster: TeamRoster }) {
  const t = await getTranslations("team");
  const ic = roster.IC.length;
  const undecided = roster.UNDECIDED.length;
  const management = roster.MANAGEMENT.length;
  const shared = ic + undecided + management;
  return (
    <p>
      {t("summary.shared", { shared, people })}{" "}
      {shared > 0 && t("summary.leanings", { ic, undecided, management })}{" "}
      {t("summary.rest", {
        kept: roster.keepPrivate.length,
        unanswered: roster.unanswered.length,
      })}
    </p>
  );
}
