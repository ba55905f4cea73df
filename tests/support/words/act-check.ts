import { LOCALES, type Locale } from "@/lib/language/locale";
import { ACT_WORDS, type ActWord } from "./act-words";
import { variantsOf, type Message } from "./spoken";

/** The act words with which a message begins, one for each way of saying it. */
export function actsOf(message: Message, locale: Locale = "en"): (ActWord | null)[] {
  return variantsOf(message[locale]).map((text) => actIn(text, locale));
}

/** What is wrong with the label of a button; empty when nothing is. `isNamed` when its object is said elsewhere. */
export function faultsOf(message: Message, isNamed: boolean): string[] {
  const english = actsOf(message).filter((act) => act !== null);
  const partners = new Set(english.map(({ fr }) => fr));
  return LOCALES.flatMap((locale) =>
    variantsOf(message[locale]).flatMap((text) => {
      const place = `${message.key} (${locale}): ${text}`;
      const act = actIn(text, locale);
      if (!act) return [`${place}\n    → begin with a word of ACT_WORDS`];
      if (locale === "fr" && !partners.has(act.fr))
        return [`${place}\n    → begin with ${[...partners].join(" or ")}, as in English`];
      const isBare = text === act[locale];
      if (isBare && !isNamed && !act.alone) return [`${place}\n    → say the object too`];
      return [];
    }),
  );
}

/** The longest act word first: "Sign in" before "Sign". */
const BY_LENGTH = ACT_WORDS.toSorted((one, other) => other.en.length - one.en.length);

function actIn(text: string, locale: Locale): ActWord | null {
  return (
    BY_LENGTH.find((act) => new RegExp(`^${act[locale]}(?![\\p{L}’-])`, "u").test(text)) ?? null
  );
}
