import { z } from "zod";
import { addDays, type Day } from "@/lib/day";
import { day, dayOrNone, id, input, isTicked, numbered, several, text, whole } from "@/lib/input";
import { DIMENSIONS } from "@/lib/scoring/instrument";
import { reader } from "@/lib/sharing/input";
import { MOST_DIMENSIONS, MOST_PROMISES, MOST_QUESTIONS, type TalkPromise } from "./sheet";

export const LONGEST_NOTE = 5_000;
const LONGEST_QUESTION = 300;

/** A note about a 1:1 on a day up to today. `note` names the one that is changed; empty: a new one. */
export const NoteInput = (today: Day) =>
  input(["say-something", "text-long", "no-such-day", "day-outside"], (error) =>
    z.object({
      note: id,
      heldOn: day(error("no-such-day")).refine((said) => said <= today, error("day-outside")),
      text: text(LONGEST_NOTE, error("text-long"), error("say-something")),
    }),
  );

/** The note to delete. */
export const OwnNoteInput = input([], () => z.object({ note: id }));

/** How far ahead a sheet may be for, and how long it may be shared, in days. */
const FURTHEST_DAYS = 366;

/**
 * What somebody ticks for a sheet: the leaning, up to two dimensions, actions of their plan, and up to
 * three questions.
 */
export const SheetInput = (today: Day) =>
  input(["text-long", "no-such-day", "day-outside", "too-many"], (error) =>
    z
      .object({
        heldOn: day(error("no-such-day")).refine(
          (said) => said >= today && said <= addDays(today, FURTHEST_DAYS),
          error("day-outside"),
        ),
        leaning: isTicked,
        dimension: several(z.enum(DIMENSIONS)).refine(
          (said) => said.length <= MOST_DIMENSIONS,
          error("too-many"),
        ),
        action: several(id),
        question: numbered(text(LONGEST_QUESTION, error("text-long")), MOST_QUESTIONS),
      })
      .transform(({ heldOn, leaning, dimension, action, question }) => ({
        heldOn,
        hasLeaning: leaning,
        dimensions: DIMENSIONS.filter((name) => dimension.includes(name)),
        actionIds: action,
        questions: question,
      })),
  );

/** Which questions of a sheet were answered, by their place. */
export const AnsweredInput = input([], () =>
  z.object({ sheet: id, answered: several(whole(0, MOST_QUESTIONS - 1, "invalid")) }),
);

/** What the manager promised, each with its day; a line without words is none. */
export const PromisesInput = input(["promise-long", "no-such-day"], (error) =>
  z
    .object({
      sheet: id,
      promise: numbered(text(LONGEST_QUESTION, error("promise-long")), MOST_PROMISES),
      by: numbered(dayOrNone(error("no-such-day")), MOST_PROMISES),
      isDone: several(whole(0, MOST_PROMISES - 1, "invalid")),
    })
    .transform(({ sheet, promise, by, isDone }, ctx) => {
      const promises = promise.flatMap((said, at): TalkPromise[] => {
        const byOn = by[at] ?? null;
        if (said === "") return [];
        if (byOn !== null) return [{ text: said, byOn, isDone: isDone.includes(at) }];
        ctx.addIssue({ code: "custom", path: [`by.${at}`], message: error("no-such-day") });
        return [];
      });
      return { sheet, promises };
    }),
);

/** That a sheet is shared with a reader until a day. */
export const SheetShareInput = (today: Day) =>
  input(["no-such-day", "day-outside"], (error) =>
    z
      .object({
        sheet: id,
        reader,
        expiresOn: day(error("no-such-day")).refine(
          (said) => said > today && said <= addDays(today, FURTHEST_DAYS),
          error("day-outside"),
        ),
      })
      .transform(({ sheet, reader: who, expiresOn }) => ({ sheetId: sheet, ...who, expiresOn })),
  );

/** That a sheet is no longer shared with a reader. */
export const SheetStopInput = input([], () =>
  z
    .object({ sheet: id, reader })
    .transform(({ sheet, reader: who }) => ({ sheetId: sheet, ...who, expiresOn: null })),
);
