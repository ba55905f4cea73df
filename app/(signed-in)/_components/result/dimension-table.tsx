import { LeaningScale } from "@/app/(signed-in)/_components/chart/leaning-scale";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { CompleteResult } from "@/lib/assessment/assessment-record";
import { placesFor, shownSum } from "@/lib/assessment/shown-figures";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { bandAround, verdictOn } from "@/lib/scoring/leaning";

/** The five dimensions with their bands and contributions. */
export async function DimensionTable({ result }: { result: CompleteResult }) {
  const t = await getTranslations("result.dimensions");
  const names = await getTranslations("dimension");
  const figures = await getFigures();
  const rows = DIMENSIONS.map((name) => result.dimensions[name]);
  const shown = shownSum(
    rows.map(({ score, weight }) => ({ score: score ?? 0, weight })),
    placesFor(result.overall),
  );
  return (
    <>
      <ul className="divide-y divide-line">
        {rows.map(({ dimension, score, sem, weight, answered, asked }, place) => {
          const value = score ?? 0;
          const { low, high } = bandAround(value, sem);
          const label = t("scale", {
            dimension: names(`names.${dimension}`),
            score: figures.points(value),
            low: figures.points(low),
            high: figures.points(high),
          });
          return (
            <li
              key={dimension}
              className="grid items-center gap-x-6 gap-y-2 py-4 sm:grid-cols-[12rem_1fr_9rem]"
            >
              <div>
                <PageLink
                  href={`/guide#${dimension}`}
                  className="font-medium underline decoration-line-strong underline-offset-4 hover:decoration-ink"
                >
                  {names(`names.${dimension}`)}
                </PageLink>
                <p className="text-xs text-muted">{t("answered", { answered, asked })}</p>
              </div>
              <div>
                <LeaningScale
                  leaning={value}
                  sem={sem}
                  verdict={verdictOn(value, sem)}
                  size="row"
                  label={label}
                />
                <p aria-hidden className="flex justify-between gap-4 text-xs text-muted">
                  <span>{names(`poles.${dimension}.IC`)}</span>
                  <span className="text-right">{names(`poles.${dimension}.MANAGEMENT`)}</span>
                </p>
              </div>
              <p className="text-sm tabular-nums sm:text-right">
                <span className="text-muted">
                  {t("share", {
                    score: figures.points(value, shown.places),
                    weight: figures.percent(weight),
                  })}
                </span>{" "}
                <strong className="whitespace-nowrap font-semibold">
                  {t("adds", {
                    points: figures.signedPoints(shown.parts[place] ?? 0, shown.places),
                  })}
                </strong>
              </p>
            </li>
          );
        })}
      </ul>
      <p className="flex justify-between border-t-2 border-line-strong pt-3 font-semibold tabular-nums">
        <span>{t("sum")}</span>
        <span>{figures.signedPoints(shown.total, shown.places)}</span>
      </p>
      <p className="mt-3 max-w-prose text-sm text-muted">{t("weights")}</p>
    </>
  );
}
