import { z } from "zod";
import { isId } from "@/lib/id";
import { id, input, type ValueOf } from "@/lib/input";
import { type Answers, type Instrument, STRONGEST_ANSWER } from "@/lib/scoring/instrument";
import { COMPANY_CONTEXTS, type CompanyContext } from "@/lib/scoring/weights";
import { type Example, firstExample } from "./worked-example";

/** Longest note, in characters. */
export const LONGEST_NOTE = 4000;

/** Longest plausible time spent on one item, in seconds; longer times are ignored. */
const LONGEST_PACE = 600;

/** Prefixes of an item's key in the names of its field and of the field with its previous answer. */
export const ANSWER_FIELD = "answer.";
export const FORMER_FIELD = "former.";

const answerText = z
  .enum(["-3", "-2", "-1", "0", "1", "2", "3", "skip"])
  .transform((text) => (text === "skip" ? text : Number(text)));

const answer = z.union([z.int().min(-STRONGEST_ANSWER).max(STRONGEST_ANSWER), z.literal("skip")]);
const itemKey = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** What the browser sends while somebody answers. */
export const SavedAnswersInput = input([], () =>
  z.strictObject({
    draftId: z.string().refine(isId),
    answers: z.record(itemKey, answer).refine((all) => Object.keys(all).length <= 100),
    pace: z.record(itemKey, z.number().min(0).max(LONGEST_PACE)).default({}),
    note: z.string().max(LONGEST_NOTE).optional(),
  }),
);

export type SavedAnswers = ValueOf<typeof SavedAnswersInput>;

/** What to start: the whole questionnaire, unless the quick form is asked for. */
export const BeginInput = input([], () =>
  z.object({ form: z.enum(["FULL", "QUICK"]).catch("FULL") }),
);

/** The viewer's draft. */
export const DraftInput = input([], () => z.object({ draft: id }));

const byItem = z.record(z.string(), z.unknown()).catch({});

/**
 * A page of the questionnaire sent as a form: its changed answers (unchanged ones may since have
 * been changed on another device), the note where the page has one, and the page to go to. Anything
 * that is not an answer is ignored.
 */
export const StepInput = input([], () =>
  z
    .object({
      draft: id,
      answer: byItem,
      former: byItem,
      note: z
        .string()
        .transform((said) => said.replaceAll("\r\n", "\n").trim().slice(0, LONGEST_NOTE))
        .optional(),
      to: z.coerce.number().int().min(1).max(99).catch(1),
    })
    .transform(({ draft, answer: given, former, note, to }) => ({
      draftId: draft,
      answers: changedAnswers(given, former),
      pace: {},
      note,
      to,
    })),
);

function changedAnswers(
  given: Record<string, unknown>,
  former: Record<string, unknown>,
): SavedAnswers["answers"] {
  const changed = Object.entries(given).flatMap(([key, said]): [string, Answers[string]][] => {
    const read = answerText.safeParse(said);
    if (!read.success || !itemKey.safeParse(key).success || former[key] === said) return [];
    return [[key, read.data]];
  });
  return Object.fromEntries(changed);
}

/**
 * The worked example of the instrument page, from the query string; a missing or invalid answer is
 * taken from the first example.
 */
export function parseExample(
  asked: Record<string, string | string[] | undefined>,
  instrument: Pick<Instrument, "items">,
  inUse: CompanyContext,
): Example {
  const first = firstExample(instrument);
  const given = instrument.items.map(({ key }): [string, Answers[string]] => {
    const answer = answerText.safeParse(asked[`${ANSWER_FIELD}${key}`]);
    return [key, answer.success ? answer.data : (first[key] ?? "skip")];
  });
  const size = COMPANY_CONTEXTS.find((each) => each === asked.size) ?? inUse;
  return { answers: Object.fromEntries(given), size };
}
