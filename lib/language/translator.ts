import { createTranslator, type Messages } from "use-intl/core";
import { elided, markedForElision } from "./elision";
import type { Locale } from "./locale";
import { messagesOf } from "./messages";

type Translator = ReturnType<typeof createTranslator<Messages, string>>;

/**
 * Says the messages of a namespace in a language. In French, names and dates are elided: « Dernière
 * réponse d’Ines », « qu’Ines », « d’août ».
 */
export function translatorOf(
  locale: Locale,
  namespace: string,
  more: { timeZone?: string; onError?: (error: Error) => void } = {},
): Translator {
  const messages = messagesOf(locale);
  if (locale !== "fr")
    return createTranslator<Messages, string>({ locale, namespace, messages, ...more });
  const translate = createTranslator<Messages, string>({
    locale,
    namespace,
    ...more,
    messages: marked(messages),
  });
  const say = (...said: Parameters<Translator>) => elided(translate(...said));
  return Object.assign(say, translate) as Translator;
}

type Told = ReturnType<typeof messagesOf>;

// The messages of a language are one object for the life of the process.
const prepared = new WeakMap<Told, Told>();

function marked(messages: Told): Told {
  const known = prepared.get(messages);
  if (known) return known;
  const told: Told = {};
  for (const [key, value] of Object.entries(messages))
    told[key] = typeof value === "string" ? markedForElision(value) : marked(value);
  prepared.set(messages, told);
  return told;
}
