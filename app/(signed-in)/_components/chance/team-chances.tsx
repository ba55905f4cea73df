import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { getTranslations } from "@/app/_i18n/words";
import type { TeamChances as Team } from "@/lib/trial/chance/queries";

/** How chances were distributed in a team: counts, in alphabetical order, without reasons or outcomes. */
export async function TeamChances({ team }: { team: Team }) {
  const t = await getTranslations("chance");
  const without = team.people.filter(({ offered }) => offered === 0).length;
  if (team.people.length === 0) return null;
  return (
    <Card title={t("team", { team: team.name })}>
      <p className="mb-4 max-w-prose text-muted">
        {t("spread", { without, people: team.people.length })}
      </p>
      <DataTable
        caption={t("team", { team: team.name })}
        head={[t("head.person"), t("head.offered"), t("head.asked"), t("head.agreed")]}
        rows={team.people.map(({ id, name, offered, asked, agreed }) => ({
          key: id,
          cells: [name, String(offered), String(asked), String(agreed)],
        }))}
      />
    </Card>
  );
}
