import { DataTable } from "@/app/_components/ui/data-table";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { Card } from "@/app/_components/ui/card";
import { dayOf } from "@/lib/day";
import { FEWEST_FOR_LENIENCY, type Leniency } from "@/lib/reveal/reveal";

/** How a manager's ratings lie against the self-ratings, over time; for that manager alone. */
export async function LeniencyCard(props: { leniency: Leniency | null; timeZone: string }) {
  const t = await getTranslations("reveal.leniency");
  const figures = await getFigures();
  const { leniency, timeZone } = props;
  if (!leniency)
    return (
      <Card title={t("title")}>
        <p className="max-w-prose text-muted">{t("few", { fewest: FEWEST_FOR_LENIENCY })}</p>
      </Card>
    );
  const { mean, over } = leniency;
  const steps = figures.points(Math.abs(mean), 1);
  const said = Math.abs(mean) < 0.05 ? "even" : mean > 0 ? "higher" : "lower";
  return (
    <Card title={t("title")}>
      <p className="mb-4 max-w-prose">{t(said, { steps, count: over.length })}</p>
      <DataTable
        caption={t("title")}
        head={[t("day"), t("difference")]}
        rows={over.map(({ at, difference }, place) => ({
          key: `${place}`,
          cells: [figures.shortDay(dayOf(at, timeZone)), figures.points(difference, 1)],
        }))}
      />
      <p className="mt-4 max-w-prose text-sm text-muted">{t("kept")}</p>
    </Card>
  );
}
