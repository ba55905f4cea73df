import { getTranslations } from "@/app/_i18n/words";
import type { Invalid } from "@/lib/input";
import type { AnswerWords, DoneOf, ErrorOf } from "./answer-words";
import type { FormState } from "./form-state";

const SECRET_FIELDS = /password|code|secret|token/i;

function keptValues(form: FormData): Record<string, string[]> {
  const names = [...new Set(form.keys())].filter(
    (name) => !name.startsWith("$") && !SECRET_FIELDS.test(name),
  );
  return Object.fromEntries(
    names.map((name) => [name, form.getAll(name).filter((said) => typeof said === "string")]),
  );
}

/**
 * The response to a form with invalid input: `errors` maps a field to a key under `errors` of the
 * message file. Everything said is kept, except passwords and codes.
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

/** The response to a valid form that was refused; `reason` is a key under `errors` of the message file. */
export async function replyRefused<Words extends AnswerWords>(
  words: Words,
  reason: ErrorOf<Words>,
  form: FormData,
): Promise<FormState> {
  return { values: keptValues(form), problem: await sentence(`${words}.errors`, reason) };
}

/** The success sentence of a form. */
export async function doneIn<Words extends AnswerWords>(
  words: Words,
  key: DoneOf<Words>,
): Promise<string> {
  return sentence(`${words}.done`, key);
}

async function sentence(namespace: string, key: string): Promise<string> {
  return (await getTranslations(namespace))(key);
}
