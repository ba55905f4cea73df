import { getTranslations } from "@/app/_i18n/words";
import type { Invalid } from "@/lib/input";
import type { AnswerWords, DoneOf, ErrorOf } from "./answer-words";
import type { FormState } from "./form-state";

const SECRET_FIELDS = /password|code|secret|token/i;

function keptValues(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === "string" && !entry[0].startsWith("$") && !SECRET_FIELDS.test(entry[0]),
    ),
  );
}

/**
 * The answer to a form with bad input: `errors` maps a field to a key under the words' `errors`.
 * Everything typed is kept, but for passwords and codes.
 */
export async function replyErrors<Words extends AnswerWords>(
  words: Words,
  errors: Record<string, ErrorOf<Words> | Invalid>,
  form: FormData,
): Promise<FormState> {
  const t = await getTranslations(`${words}.errors`);
  const app = await getTranslations("app");
  const sentences = Object.entries<string>(errors).map(
    ([field, key]) => [field, key === "invalid" ? app("invalid") : t(key)] as const,
  );
  return { values: keptValues(form), errors: Object.fromEntries(sentences) };
}

/** The answer to a form that was understood but refused; `reason` is a key under the words' `errors`. */
export async function replyRefused<Words extends AnswerWords>(
  words: Words,
  reason: ErrorOf<Words>,
  form: FormData,
): Promise<FormState> {
  return { values: keptValues(form), problem: await sentence(`${words}.errors`, reason) };
}

/** The sentence that says what a form has done. */
export async function doneIn<Words extends AnswerWords>(
  words: Words,
  key: DoneOf<Words>,
): Promise<string> {
  return sentence(`${words}.done`, key);
}

async function sentence(namespace: string, key: string): Promise<string> {
  return (await getTranslations(namespace))(key);
}
