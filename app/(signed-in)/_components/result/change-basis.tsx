import { getTranslations } from "@/app/_i18n/words";
import type { IncomparableReason, LeaningStep } from "@/lib/assessment/timeline";

const REASONS: Record<IncomparableReason, "tooFewShared" | "answersUnknown" | "tooFewAnswers"> = {
  "too few shared items": "tooFewShared",
  "answers unknown": "answersUnknown",
  "too few answers": "tooFewAnswers",
};

/** The basis of a change across versions or weights, or why there is none; nothing for a direct one. */
export async function ChangeBasis({ step }: { step: LeaningStep }) {
  const t = await getTranslations("result.footing");
  const words = step.comparable
    ? [
        step.sharedItems !== null &&
          t(step.isQuick ? "quickItems" : "sharedItems", { items: step.sharedItems }),
        step.reweighed && t("reweighed"),
      ].filter(Boolean)
    : [t(REASONS[step.reason])];
  if (words.length === 0) return null;
  return <span className="block text-sm text-muted">{words.join(" ")}</span>;
}
