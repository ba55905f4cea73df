import { DataTable } from "@/app/_components/ui/data-table";
import { getTranslations } from "@/app/_i18n/words";
import type { TeamOverview } from "@/lib/rotation/overview";
import { ChancesCell } from "./chances-cell";
import { LeadCell } from "./lead-cell";
import { TeamCell } from "./team-cell";
import { WeeksCell } from "./weeks-cell";

/** One row a team: people, who leads now and next, weeks led, chances given, decisions overdue. */
export async function TeamTable({ teams }: { teams: TeamOverview[] }) {
  const t = await getTranslations("team.overview");
  const words = await getTranslations("team");
  const head = ["team", "answered", "lead", "weeks", "chances", "overdue"].map((key) =>
    t(`head.${key}`),
  );
  const rows = teams.map((team) => ({
    key: team.id,
    cells: [
      <TeamCell key="team" team={team} />,
      team.answered === null
        ? words("people", { n: team.people })
        : t("of", { answered: team.answered, people: team.people }),
      <LeadCell key="lead" team={team} />,
      <WeeksCell key="weeks" team={team} />,
      <ChancesCell key="chances" chances={team.chances} />,
      team.chances?.overdue ?? "–",
    ],
  }));
  return <DataTable caption={words("list.title")} head={head} rows={rows} />;
}
