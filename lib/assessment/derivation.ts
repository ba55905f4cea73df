import type { CompanySize } from "@/lib/db/generated/enums";
import type { Answers, Instrument } from "@/lib/scoring/instrument";
import { leaningFrom } from "@/lib/scoring/leaning";
import { CONTEXT_WEIGHTS, type CompanyContext } from "@/lib/scoring/weights";

const CONTEXTS: Record<CompanySize, CompanyContext> = {
  SMALL: "small",
  GROWING: "growing",
  LARGE: "large",
};

/** The scoring's word for a company size. */
export function contextOf(companySize: CompanySize): CompanyContext {
  return CONTEXTS[companySize];
}

/**
 * The derived columns of a submitted assessment: the only function that writes them. `leaning`, `sem`
 * and `verdict` are null together when a dimension lacks answers.
 */
export function derivedFrom(instrument: Instrument, answers: Answers, companySize: CompanySize) {
  const weights = CONTEXT_WEIGHTS[contextOf(companySize)];
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
