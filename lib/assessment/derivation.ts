import type { ContextInUse } from "@/lib/context/company-context";
import type { Answers, Instrument } from "@/lib/scoring/instrument";
import { leaningFrom } from "@/lib/scoring/leaning";

/**
 * The derived columns of a submitted assessment; nothing else writes them. The context is the one
 * at submission and is stored with the result. `leaning`, `sem` and `verdict` are null together
 * when a dimension lacks answers.
 */
export function derivedFrom(
  instrument: Instrument,
  answers: Answers,
  { companySize, weights }: ContextInUse,
) {
  const { dimensions, overall, provisional } = leaningFrom(instrument, answers, weights);
  return {
    companySize,
    weights,
    scores: dimensions,
    leaning: overall?.leaning ?? null,
    sem: overall?.sem ?? null,
    verdict: overall?.verdict ?? null,
    provisional,
  };
}
