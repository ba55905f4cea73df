import type { TrialDetail } from "@/lib/trial/detail-queries";
import { ExtensionCard } from "./extension-card";
import { TermsCard } from "./terms-card";
import { TrialHistory } from "./trial-history";
import { TrialTerms } from "./trial-terms";

/** The agreed terms, how to change them, and what has happened. */
export function AgreedPart({ trial }: { trial: TrialDetail }) {
  return (
    <div className="space-y-8">
      <TrialTerms trial={trial} />
      <TermsCard trial={trial} />
      <ExtensionCard trial={trial} />
      <TrialHistory events={trial.history} />
    </div>
  );
}
