import Link from "next/link";
import { getTranslations } from "@/app/_i18n/words";
import type { OwnTeam } from "@/lib/team/list-queries";
import type { Nested } from "@/lib/team/team-tree";
import { Badge } from "@/app/_components/ui/badge";

/** Teams with their sub-teams, managers and numbers of people. */
export async function TeamList({ teams }: { teams: Nested<OwnTeam>[] }) {
  const t = await getTranslations("team");
  return (
    <ul className="space-y-2">
      {teams.map((team) => (
        <li key={team.id}>
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 rounded-xl border border-line bg-surface px-5 py-4">
            <Link
              href={`/teams/${team.id}`}
              prefetch={false}
              className="font-semibold underline-offset-4 hover:underline"
            >
              {team.name}
            </Link>
            {team.standing !== "director" && <Badge>{t(`list.standing.${team.standing}`)}</Badge>}
            <span className="text-sm text-muted sm:ml-auto">
              {team.manager ?? t("noManager")} · {t("people", { n: team.people })}
            </span>
          </div>
          {team.below.length > 0 && (
            <div className="mt-2 ml-3 border-l border-line pl-3 sm:ml-6 sm:pl-6">
              <TeamList teams={team.below} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
