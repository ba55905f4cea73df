import { LeaningScale } from "@/app/(signed-in)/_components/chart/leaning-scale";
import { PageLink } from "@/app/_components/ui/page-link";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { OwnRecord } from "@/lib/assessment/own-record";
import type { Dimension } from "@/lib/scoring/instrument";
import { bandAround, verdictOn } from "@/lib/scoring/leaning";

/** The reader's own latest score on the question that is nearest to a difference. */
export async function MyScore({ record, dimension }: { record: OwnRecord; dimension: Dimension }) {
  const t = await getTranslations("guide.differences");
  const scale = await getTranslations("result.dimensions");
  const names = await getTranslations("dimension.names");
  const figures = await getFigures();
  const { score, sem } = record.result.dimensions[dimension];
  if (score === null) return null;
  const { low, high } = bandAround(score, sem);
  const shown = {
    score: figures.points(score),
    low: figures.points(low),
    high: figures.points(high),
  };
  return (
    <div className="mt-4 grid items-center gap-x-6 gap-y-1 rounded-lg bg-sunken px-4 py-2.5 text-sm sm:grid-cols-[1fr_14rem]">
      <p>
        <PageLink href={`/assessments/${record.id}`} className="underline underline-offset-4">
          {t("mine", { dimension: names(dimension) })}
        </PageLink>{" "}
        <span className="tabular-nums">{t("score", shown)}</span>
      </p>
      <LeaningScale
        leaning={score}
        sem={sem}
        verdict={verdictOn(score, sem)}
        size="row"
        label={scale("scale", { dimension: names(dimension), ...shown })}
      />
    </div>
  );
}
