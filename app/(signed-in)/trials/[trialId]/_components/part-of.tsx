import type { AwaitedPart } from "@/lib/trial/awaited";
import type { TrialDetail } from "@/lib/trial/detail-queries";
import { AnswerForm } from "./answer-form";
import { BaselineCard } from "./baseline-card";
import { DecisionCard } from "./decision-card";
import { ExtensionCard } from "./extension-card";
import { ForecastCard } from "./forecast-card";
import { PulseCard } from "./pulse-card";
import { ReviewsCard } from "./reviews-card";
import { TermsCard } from "./terms-card";
import type { PartWeight } from "./trial-part";

const PARTS = {
  terms: TermsCard,
  extension: ExtensionCard,
  decision: DecisionCard,
  baseline: BaselineCard,
  reviews: ReviewsCard,
  pulse: PulseCard,
  forecast: ForecastCard,
};

/** A part in which something can wait for the viewer, wherever it stands on the page. */
export function PartOf(props: { part: AwaitedPart; trial: TrialDetail; weight: PartWeight }) {
  const { part, trial, weight } = props;
  if (part === "answer") return <AnswerForm trial={trial} />;
  const Part = PARTS[part];
  return <Part trial={trial} weight={weight} />;
}
