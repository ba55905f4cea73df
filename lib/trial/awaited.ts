import type { TrialDetail } from "./detail-queries";

/** The parts of a trial's page in which something can wait for the viewer, the most urgent first. */
export const AWAITED_PARTS = [
  "answer",
  "terms",
  "extension",
  "decision",
  "baseline",
  "pulse",
  "reviews",
  "forecast",
] as const;

export type AwaitedPart = (typeof AWAITED_PARTS)[number];

type Facts = Pick<TrialDetail, "state" | "choices" | "pulseWeek" | "story" | "lacksBaseline">;

/** The parts in which something waits for the viewer now: their page starts with these. */
export function awaitedIn(trial: Facts): Set<AwaitedPart> {
  const { state, choices, pulseWeek, story, lacksBaseline } = trial;
  const { newTerms, extensions, decision, reviews, pulses, forecast } = story;
  const week = pulseWeek !== null && pulseWeek >= 1 ? pulseWeek : null;
  const waits: Record<AwaitedPart, boolean> = {
    answer: choices.answer,
    terms: newTerms?.awaitsMe ?? false,
    extension: extensions.some(({ isOpen, awaitsMe }) => isOpen && awaitsMe),
    decision: decision ? decision.awaitsMe : choices.decide,
    baseline: lacksBaseline,
    pulse: week !== null && !pulses?.some((each) => each.week === week),
    reviews: state !== "closed" && reviews.some(({ isOpen, mine }) => isOpen && !mine),
    forecast: choices.forecast && !forecast,
  };
  return new Set(AWAITED_PARTS.filter((part) => waits[part]));
}
