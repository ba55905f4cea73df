import type { TrialDetail } from "@/lib/trial/detail-queries";
import { DecisionCard } from "./decision-card";
import { ReviewsCard } from "./reviews-card";
import { VoiceCard } from "./voice-card";

/** The reviews of both sides and the team, and what comes next. */
export function ReviewPart({ trial }: { trial: TrialDetail }) {
  return (
    <>
      <ReviewsCard trial={trial} />
      <VoiceCard trial={trial} />
      <DecisionCard trial={trial} />
    </>
  );
}
