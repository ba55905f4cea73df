import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "@/app/_i18n/words";
import type { Outcome } from "@/lib/outcome";
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
 * The answer to a form with bad input: `errors` maps a field to a key under `<namespace>.errors`.
 * Everything typed is kept, but for passwords and codes.
 */
export async function replyErrors(
  namespace: string,
  errors: Record<string, string>,
  form: FormData,
): Promise<FormState> {
  const t = await getTranslations(`${namespace}.errors`);
  const sentences = Object.entries(errors).map(([field, key]) => [field, t(key)] as const);
  return { values: keptValues(form), errors: Object.fromEntries(sentences) };
}

/** The answer to a form that was understood but refused; `reason` is a key under `<namespace>.errors`. */
export async function replyRefused(
  namespace: string,
  reason: string,
  form: FormData,
): Promise<FormState> {
  const t = await getTranslations(`${namespace}.errors`);
  return { values: keptValues(form), problem: t(reason) };
}

/** Goes on to where what was done leads; or the answer of `replyRefused`. */
export async function replyOrGo<T>(
  namespace: string,
  outcome: Outcome<T, string>,
  form: FormData,
  to: (value: T) => string,
): Promise<FormState> {
  if (!outcome.ok) return replyRefused(namespace, outcome.reason, form);
  redirect(to(outcome.value));
}

/**
 * The answer to a form that did its work and stays where it is, on a page that shows what is now; `key` is under
 * `<namespace>.done`.
 */
export async function replyDone(namespace: string, key: string): Promise<FormState> {
  refresh();
  const t = await getTranslations(`${namespace}.done`);
  return { notice: t(key) };
}
