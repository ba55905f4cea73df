import { z } from "zod";
import { isId } from "@/lib/id";
import { type Answers, type Instrument, STRONGEST_ANSWER } from "@/lib/scoring/instrument";
import { COMPANY_CONTEXTS, type CompanyContext } from "@/lib/scoring/weights";
import { type Example, firstExample } from "./worked-example";

/** Longest note, in characters. */
export const LONGEST_NOTE = 4000;

/** Longest time that is believed to have been spent on one item, in seconds. */
const LONGEST_PACE = 600;

/** What goes before an item's key in the name of its field, and of the one that holds its former answer. */
export const ANSWER_FIELD = "answer.";
export const FORMER_FIELD = "former.";

const answerText = z
  .enum(["-3", "-2", "-1", "0", "1", "2", "3", "skip"])
  .transform((text) => (text === "skip" ? text : Number(text)));

const answer = z.union([z.int().min(-STRONGEST_ANSWER).max(STRONGEST_ANSWER), z.literal("skip")]);
const itemKey = z.string().regex(/^[a-z0-9-]{1,60}$/);
const savedAnswers = z.strictObject({
  draftId: z.string().refine(isId),
  answers: z.record(itemKey, answer).refine((all) => Object.keys(all).length <= 100),
  pace: z.record(itemKey, z.number().min(0).max(LONGEST_PACE)).default({}),
  note: z.string().max(LONGEST_NOTE).optional(),
});

export type SavedAnswers = z.infer<typeof savedAnswers>;

/** What the browser sends while somebody answers; null when it is not that. */
export function parseSavedAnswers(body: unknown): SavedAnswers | null {
  const parsed = savedAnswers.safeParse(body);
  return parsed.success ? parsed.data : null;
}

/** A text field as it was typed, without the space around it; empty when absent. */
function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/**
 * A page of the questionnaire sent as a form: its answers, without those that are as they were when the
 * page was drawn (another device may have changed them since), the note where the page has one, and the
 * page to go to. Anything that is no answer is left out.
 */
export function parseStep(form: FormData): SavedAnswers & { to: number } {
  const answers: Answers = {};
  for (const [name, value] of form) {
    if (!name.startsWith(ANSWER_FIELD)) continue;
    const key = itemKey.safeParse(name.slice(ANSWER_FIELD.length));
    const given = answerText.safeParse(value);
    if (!key.success || !given.success) continue;
    if (form.get(`${FORMER_FIELD}${key.data}`) !== value) answers[key.data] = given.data;
  }
  const note = form.has("note") ? textOf(form, "note").slice(0, LONGEST_NOTE) : undefined;
  const to = z.coerce.number().int().min(1).max(99).catch(1).parse(form.get("to"));
  return { draftId: textOf(form, "draft"), answers, pace: {}, note, to };
}

/**
 * The worked example of the instrument page as an address asks for it; whatever is missing or no answer is as in the
 * example to begin with.
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
