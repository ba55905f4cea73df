import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";

type Membership = { key: string; team: string; startsOn: Day; endsOn: Day | null };

/** A person's teams over time. */
export async function MembershipsCard({ memberships }: { memberships: Membership[] }) {
  const t = await getTranslations("people");
  const { shortDay } = await getFigures();
  return (
    <Card title={t("memberships")}>
      <DataTable
        caption={t("memberships")}
        head={[t("team"), t("from"), t("until")]}
        rows={memberships.map(({ key, team, startsOn, endsOn }) => ({
          key,
          cells: [team, shortDay(startsOn), endsOn ? shortDay(endsOn) : t("open")],
        }))}
      />
    </Card>
  );
}
