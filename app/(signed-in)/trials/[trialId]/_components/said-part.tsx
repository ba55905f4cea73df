import type { TrialDetail } from "@/lib/trial/detail-queries";
import { DecisionCard } from "./decision-card";
import { ReviewsCard } from "./reviews-card";
import { VoiceCard } from "./voice-card";

/** What both sides and the team said of it, and what comes next. */
export function SaidPart({ trial }: { trial: TrialDetail }) {
  return (
    <>
      <ReviewsCard trial={trial} />
      <VoiceCard trial={trial} />
      <DecisionCard trial={trial} />
    </>
  );
}
