import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { lastDayOf } from "@/lib/stretch";
import type { TeamTrial } from "@/lib/trial/queries";

/** The trials of a team: who, when, and their state. */
export async function Trials({ trials }: { trials: TeamTrial[] }) {
  const t = await getTranslations("team.trials");
  const title = t("title");
  const states = await getTranslations("trial.state");
  const figures = await getFigures();
  return (
    <Card title={title}>
      <DataTable
        caption={title}
        head={[t("person"), t("dates"), t("state")]}
        rows={trials.map(({ id, personName, state, canOpen, ...days }) => ({
          key: id,
          cells: [
            canOpen ? (
              <PageLink key="name" href={`/trials/${id}`} className="underline underline-offset-4">
                {personName}
              </PageLink>
            ) : (
              personName
            ),
            `${figures.shortDay(days.startsOn)} – ${figures.shortDay(lastDayOf(days))}`,
            states(state),
          ],
        }))}
      />
    </Card>
  );
}
