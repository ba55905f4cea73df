import { getFigures } from "@/app/_i18n/figures";
import { getFormatter, getLocale, getTranslations } from "@/app/_i18n/words";
import type { AssessmentRecord, CompleteResult } from "@/lib/assessment/assessment-record";
import { flipAnalysis } from "@/lib/scoring/flip-analysis";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { leaveOneOut } from "@/lib/scoring/leave-one-out";

/** How robust the verdict is: the answers that would have to change, and the dimensions left out in turn. */
export async function Steadiness(props: { result: CompleteResult; answered?: AssessmentRecord }) {
  const { result, answered } = props;
  const t = await getTranslations("result.steadiness");
  const names = await getTranslations("dimension");
  const verdicts = await getTranslations("result.verdict");
  const format = await getFormatter();
  const without = leaveOneOut(result);
  const carried = DIMENSIONS.flatMap((name) => {
    const rest = without?.[name];
    return rest?.changesVerdict ? [{ name, verdict: rest.verdict }] : [];
  });
  return (
    <div className="space-y-5">
      {answered && <FlipSentence record={answered} />}
      <div>
        <p>
          {carried.length === 0
            ? t("noneCarries")
            : t("carries", {
                dimensions: format.list(carried.map(({ name }) => names(`names.${name}`))),
                count: carried.length,
              })}
        </p>
        {carried.length > 0 && (
          <ul className="mt-2 list-disc pl-5 text-sm text-muted">
            {carried.map(({ name, verdict }) => (
              <li key={name}>
                {t("without", {
                  dimension: names(`names.${name}`),
                  verdict: verdicts(verdict),
                })}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

async function FlipSentence({ record }: { record: AssessmentRecord }) {
  const t = await getTranslations("result.steadiness");
  const verdicts = await getTranslations("result.verdict");
  const figures = await getFigures();
  const locale = await getLocale();
  const flip = flipAnalysis(record.instrument, record.answers, record.result);
  if (!flip) return <p>{t("noFlip")}</p>;
  const byKey = new Map(record.instrument.items.map((item) => [item.key, item]));
  const verdict = verdicts(flip.verdict);
  return (
    <div>
      <p>{t("flip", { count: flip.moves.length, steps: flip.steps, verdict })}</p>
      <details className="mt-1 text-sm">
        <summary className="inline-flex min-h-8 items-center text-muted underline underline-offset-4 hover:text-ink">
          {t("which")}
        </summary>
        <ul className="mt-2 space-y-2">
          {flip.moves.map(({ key, from, to }) => {
            const item = byKey.get(key);
            const nearer = to > from ? item?.right : item?.left;
            return (
              <li key={key}>
                {t("move", {
                  statement: nearer?.[locale] ?? key,
                  from: figures.signedPoints(from),
                  to: figures.signedPoints(to),
                })}
              </li>
            );
          })}
        </ul>
      </details>
    </div>
  );
}
