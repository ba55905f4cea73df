import Link from "next/link";
import { Badge } from "@/app/_components/ui/badge";
import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { WEEKS_AHEAD } from "@/lib/rotation/overview";
import type { TeamOverview } from "@/lib/rotation/overview-queries";

const INDENT = ["", "sm:pl-5", "sm:pl-10", "sm:pl-15", "sm:pl-20"];

/** One row a team: people, who takes part, who leads now and next, and when nobody can. */
export async function TeamTable({ teams }: { teams: TeamOverview[] }) {
  const t = await getTranslations("team.overview");
  const words = await getTranslations("team");
  const figures = await getFigures();
  const head = ["team", "people", "answered", "now", "next", "gaps"].map((key) =>
    t(`head.${key}`, { weeks: WEEKS_AHEAD }),
  );
  const rows = teams.map((team) => ({
    key: team.id,
    cells: [
      <div key="team" className={INDENT[Math.min(team.depth, INDENT.length - 1)]}>
        <Link
          href={`/teams/${team.id}`}
          prefetch={false}
          className="font-semibold underline-offset-4 hover:underline"
        >
          {team.name}
        </Link>{" "}
        {team.standing !== "director" && <Badge>{words(`list.standing.${team.standing}`)}</Badge>}
        <span className="block text-muted">{team.manager ?? words("noManager")}</span>
      </div>,
      team.people,
      team.answered === null ? "–" : t("of", { answered: team.answered, people: team.people }),
      team.now.length > 0
        ? team.now.map(({ name, until }) => (
            <span key={name} className="block">
              {t("until", { name, day: figures.shortDay(until) })}
            </span>
          ))
        : nobody(team.isLed ? t("nobody") : t("noRotation")),
      team.next
        ? t("from", { name: team.next.name, day: figures.shortDay(team.next.from) })
        : nobody("–"),
      team.gaps[0]
        ? t("gap", { count: team.gaps.length, day: figures.shortDay(team.gaps[0]) })
        : nobody(team.isLed ? t("noGap") : "–"),
    ],
  }));
  return <DataTable caption={words("list.title")} head={head} rows={rows} />;
}

const nobody = (words: string) => <span className="text-muted">{words}</span>;
