import { z } from "zod";
import { LONGEST_NOTE } from "@/lib/assessment/input";
import type { Day } from "@/lib/day";
import { Audience, Grade } from "@/lib/db/generated/enums";
import { dayOrNone, id, input, isTicked, several, text } from "@/lib/input";

/** The reader that a page showed when the decision was made: the role, and its person at that time. */
export type ReaderName = { audience: Audience; readerId: string };

/** A decision about one reader. `expiresOn` is the first day without; null: no such day. */
export type Choice = ReaderName & { grade: Grade; expiresOn: Day | null };

/** A choice at submission, and whether it also applies to future assessments. */
export type SubmissionChoice = Choice & { alsoFuture: boolean };

/** The answer of somebody who decides what a reader sees only once they have seen the result. */
export const LATER = "LATER";

/**
 * The last page of the questionnaire: a choice for each reader where one was made, and the readers
 * about whom the person decides later.
 */
export type DraftSubmission = {
  draftId: string;
  note: string;
  choices: SubmissionChoice[];
  later: ReaderName[];
};

/** The highest page number of a list. */
const MOST_PAGES = 10_000;

/** `MANAGER:…`, a reader in a form. */
export const reader = z
  .string()
  .transform((said) => {
    const [audience, readerId = ""] = said.trim().split(":");
    return { audience, readerId };
  })
  .pipe(z.object({ audience: z.enum(Audience), readerId: z.string() }));

/** The fields for what a reader sees. There is no default: a grade must be chosen. */
const choiceFields = (error: (key: "choose-one" | "no-such-day") => string) => ({
  grade: z.enum(Grade, error("choose-one")),
  expiresOn: dayOrNone(error("no-such-day")),
});

/** A later decision about an existing assessment. */
export const ChangeInput = input(["choose-one", "no-such-day"], (error) =>
  z
    .object({ reader, assessment: id, ...choiceFields(error) })
    .transform(({ reader, assessment, ...choice }) => ({
      ...reader,
      ...choice,
      assessmentId: assessment,
    })),
);

/** A decision about all assessments so far, and whether it also applies to future ones. */
export const ChoiceForAllInput = input(["choose-one", "no-such-day"], (error) =>
  z
    .object({ reader, future: isTicked, ...choiceFields(error) })
    .transform(({ reader, future, ...choice }): SubmissionChoice => ({
      ...reader,
      ...choice,
      alsoFuture: future,
    })),
);

/** A moment in milliseconds. */
const moment = z
  .string()
  .regex(/^\d{1,14}$/)
  .transform((said) => new Date(Number(said)));

/** The decision to undo: about a reader, at one moment. */
export const UndoInput = input([], () =>
  z.object({ reader, moment }).transform(({ reader, moment }) => ({ ...reader, moment })),
);

/** The moment at which all sharing was stopped, to undo it. */
export const ResumeInput = input([], () => z.object({ moment }));

/** A standing choice; without a grade (`ASK`) the owner is asked each time. */
export const StandingInput = input(["choose-one", "no-such-day"], (error) =>
  z
    .discriminatedUnion(
      "grade",
      [
        z
          .object({ reader, grade: z.literal("ASK") })
          .transform((said) => ({ ...said, grade: null, expiresOn: null })),
        z.object({ reader, ...choiceFields(error) }),
      ],
      error("choose-one"),
    )
    .transform(({ reader, ...choice }) => ({ ...reader, ...choice })),
);

/** The sponsor or mentor to remove. */
export const RemovalInput = input([], () =>
  z.object({ reader }).transform(({ reader }): ReaderName => reader),
);

// `grade.MANAGER`: the choice for each reader, by their role.
const byAudience = z.partialRecord(z.enum(Audience), z.string()).default({});

/**
 * The last page of the questionnaire. A choice is required for each reader whom the page named,
 * unless it said that a standing choice applies (`stands…`); then one may be made for this
 * assessment. `LATER` is a choice too: nothing is shared, and the result asks again.
 */
export const SubmissionInput = input(["choose-one", "no-such-day", "note-too-long"], (error) => {
  const choiceOf = z.object(choiceFields(error));
  return z
    .object({
      draft: id,
      note: text(LONGEST_NOTE, error("note-too-long")),
      reader: several(reader),
      grade: byAudience,
      expiresOn: byAudience,
      future: byAudience,
      stands: byAudience,
    })
    .transform(({ draft, note, reader: readers, ...said }, ctx): DraftSubmission => {
      const choices: SubmissionChoice[] = [];
      const later: ReaderName[] = [];
      for (const { audience, readerId } of readers) {
        const [grade, expiresOn] = [said.grade[audience], said.expiresOn[audience]];
        if (!grade && said.stands[audience] === "yes") continue;
        if (grade === LATER) {
          later.push({ audience, readerId });
          continue;
        }
        const choice = choiceOf.safeParse({ grade, expiresOn });
        const alsoFuture = said.future[audience] === "yes";
        if (choice.success) choices.push({ audience, readerId, ...choice.data, alsoFuture });
        for (const { path, message } of choice.error?.issues ?? [])
          ctx.addIssue({ code: "custom", path: [...path, audience], message });
      }
      return { draftId: draft, note, choices, later };
    });
});

/** The person named as sponsor or mentor, by email. */
export const NamingInput = input(["nobody-here"], (error) =>
  z.object({
    audience: z.enum(Audience),
    email: z
      .string(error("nobody-here"))
      .trim()
      .max(254, error("nobody-here"))
      .regex(/^\S+@\S+$/, error("nobody-here")),
  }),
);

/** The page of a list; the first for anything that is not a number. */
export function parsePage(text: string | string[] | undefined): number {
  const page = typeof text === "string" && /^\d{1,6}$/.test(text) ? Number(text) : 1;
  return Math.min(Math.max(page, 1), MOST_PAGES);
}

/** The role in a path, in lower case; null for anything else. */
export function parseAudience(text: string | string[] | undefined): Audience | null {
  const role = typeof text === "string" ? text.toUpperCase() : "";
  return Object.values(Audience).find((each) => each === role) ?? null;
}
