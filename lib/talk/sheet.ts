import type { Day } from "@/lib/day";
import type { Dimension } from "@/lib/scoring/instrument";
import type { Verdict } from "@/lib/scoring/leaning";

/** How many dimensions and questions a sheet has at most: it is one page. */
export const MOST_DIMENSIONS = 2;
export const MOST_QUESTIONS = 3;
export const MOST_PROMISES = 3;

/** A score with its error, as it was when the sheet was saved. */
type Score = { value: number; sem: number };

/** A question for the 1:1. */
export type TalkQuestion = { text: string; isAnswered: boolean };

/** Something that the manager promised in the 1:1. */
export type TalkPromise = { text: string; byOn: Day; isDone: boolean };

/** What is on a sheet, as it was when it was saved. */
export type SheetRecord = {
  leaning: (Score & { day: Day; verdict: Verdict; provisional: boolean }) | null;
  dimensions: (Score & { name: Dimension })[];
  actions: { what: string; difference: string; dueOn: Day }[];
  questions: TalkQuestion[];
};

/** One page for a 1:1, one for a day. */
export type TalkSheet = {
  id: string;
  heldOn: Day;
  record: SheetRecord;
  promises: TalkPromise[];
};

/**
 * The questions of the next sheet: those that the one before it left unanswered, in their order.
 */
export function rolledQuestions(before: Pick<TalkSheet, "record"> | null): string[] {
  const open = before?.record.questions.filter(({ isAnswered }) => !isAnswered) ?? [];
  return open.map(({ text }) => text);
}

/**
 * The questions of a sheet after it was written again: one that was answered stays so while its text
 * is the same.
 */
export function questionsWritten(
  texts: readonly string[],
  before: readonly TalkQuestion[],
): TalkQuestion[] {
  return texts
    .filter((text) => text !== "")
    .map((text) => ({
      text,
      isAnswered: before.some((one) => one.text === text && one.isAnswered),
    }));
}
