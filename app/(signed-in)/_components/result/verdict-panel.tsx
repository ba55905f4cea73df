import { DataTable } from "@/app/_components/ui/data-table";
import { PendulumFigure } from "@/app/(signed-in)/_components/chart/pendulum-figure";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { CompleteResult } from "@/lib/assessment/assessment-record";
import { placesFor, shownSide } from "@/lib/assessment/shown-figures";
import { BAND_Z } from "@/lib/scoring/leaning";
import { VerdictBadge } from "./verdict-badge";

/** Above this a percentage would suggest too much certainty. */
const NEARLY_SURE = 0.995;

/** The leaning as a picture, in sentences and as a table. */
export async function VerdictPanel({ result, own }: { result: CompleteResult; own: boolean }) {
  const t = await getTranslations("result");
  const figures = await getFigures();
  const { overall } = result;
  const places = placesFor(overall);
  const low = figures.points(overall.band80.low, places);
  const high = figures.points(overall.band80.high, places);
  const zone = figures.points(BAND_Z * overall.sem, places);
  const leaning = figures.points(overall.leaning, places);
  const side = shownSide(overall.leaning, places);
  const chance =
    overall.chanceOfSide >= NEARLY_SURE
      ? t("moreThan", { chance: figures.percent(0.99) })
      : figures.percent(overall.chanceOfSide);
  return (
    <section className="rounded-xl border border-line bg-surface p-5 sm:p-8">
      <div className="grid items-center gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]">
        <PendulumFigure overall={overall} />
        <div className="space-y-4">
          <VerdictBadge verdict={overall.verdict} quick={result.quick} />
          <h2 className="text-2xl font-semibold">
            {result.quick
              ? t(`quick.sentence.${overall.verdict}`)
              : t(`sentence.${overall.verdict}.${own ? "own" : "other"}`)}
          </h2>
          <p>{t("band", { leaning, low, high })}</p>
          <p className="text-muted">
            {overall.verdict === "UNDECIDED"
              ? t(`undecided.${side}`, { zone, chance })
              : t("decided", { zone, chance, track: overall.verdict })}
          </p>
          {result.provisional && (
            <details className="text-sm">
              <summary className="inline-flex min-h-8 items-center gap-2 text-muted underline underline-offset-4 hover:text-ink">
                {t("provisional.mark")}
              </summary>
              <p className="mt-1 text-muted">
                {t(result.quick ? "provisional.whyQuick" : "provisional.why")}
              </p>
            </details>
          )}
        </div>
      </div>
      <details className="mt-6 border-t border-line pt-3 text-sm">
        <summary className="inline-flex min-h-8 items-center text-muted underline underline-offset-4 hover:text-ink">
          {t("asTable")}
        </summary>
        <DataTable
          caption={t("table.caption")}
          head={[t("table.what"), t("table.value")]}
          rows={[
            { key: "leaning", cells: [t("table.leaning"), leaning] },
            { key: "band", cells: [t("table.band"), t("range", { low, high })] },
            { key: "zone", cells: [t("table.zone"), t("range", { low: `−${zone}`, high: zone })] },
            ...(side === "MIDDLE"
              ? []
              : [{ key: "chance", cells: [t(`table.chance.${side}`), chance] }]),
          ]}
        />
      </details>
    </section>
  );
}
