import { addDays, daysBetween, type Day } from "@/lib/day";
import { leastOf } from "@/lib/release/few-readers";
import { endDayOf } from "../trial";

/** The three questions to the team, about the team and never about the person. */
export const VOICE_QUESTIONS = ["aims", "decisions", "problems"] as const;
export type VoiceQuestion = (typeof VOICE_QUESTIONS)[number];

/** From 1 (not at all) to 5 (fully). */
export type VoiceAnswers = Record<VoiceQuestion, number>;

/** Means over `people` answers, in steps of a half between 1.5 and 4.5. */
export type VoiceFigures = { people: number; means: VoiceAnswers };

/** For how many days after the end the questions stay open. */
export const VOICE_DAYS = 7;

type Dates = { startsOn: Day; endsOn: Day; endedEarlyOn: Day | null };

/** From the agreed middle of the trial on, when the team has seen enough to answer. */
export function voiceOpensOn(trial: Dates): Day {
  return addDays(trial.startsOn, Math.ceil(daysBetween(trial.startsOn, trial.endsOn) / 2));
}

/** The first day on which no answers are accepted. */
export function voiceClosesOn(trial: Dates): Day {
  return addDays(endDayOf(trial), VOICE_DAYS);
}

/** Whether the team is asked on a day; never when the trial ended before its middle. */
export function isVoiceOpen(trial: Dates, today: Day): boolean {
  const opensOn = voiceOpensOn(trial);
  return opensOn < endDayOf(trial) && today >= opensOn && today < voiceClosesOn(trial);
}

/**
 * What the two sides are shown, as one cell of at least k answers (lib/release/closing.ts): the answers
 * of a trial are released once and together, and no side knows any of them. Means are rounded to halves
 * and limited to 1.5 … 4.5: a mean of 5 would reveal every single answer. Null: withheld.
 */
export function voiceFrom(
  answers: readonly VoiceAnswers[],
  smallestGroup: number,
): VoiceFigures | null {
  if (answers.length < leastOf(smallestGroup)) return null;
  const mean = (question: VoiceQuestion) => {
    const sum = answers.reduce((total, each) => total + each[question], 0);
    return Math.min(4.5, Math.max(1.5, Math.round((2 * sum) / answers.length) / 2));
  };
  const means = { aims: mean("aims"), decisions: mean("decisions"), problems: mean("problems") };
  return { people: answers.length, means };
}
