import { createFormatter, type DateTimeFormatOptions } from "next-intl";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { findViewer } from "@/lib/auth/viewer";
import { withFirstOfMonth } from "@/lib/language/first-of-month";
import { localeFrom, type Locale } from "@/lib/language/locale";
import { translatorOf } from "@/lib/language/translator";

/** The viewer's language and time zone. */
const findReader = cache(async () => {
  const viewer = await findViewer();
  const choice = viewer?.locale ?? (await cookies()).get("locale")?.value;
  const locale = localeFrom(choice, (await headers()).get("accept-language"));
  return { locale, timeZone: viewer?.timeZone ?? "UTC" };
});

const makeTranslator = (locale: Locale, timeZone: string, namespace: string) =>
  translatorOf(locale, namespace, { timeZone });
const makeFormatter = (locale: Locale, timeZone: string) => {
  const formatter = createFormatter({ locale, timeZone });
  const dateTime = (at: Date | number, options?: DateTimeFormatOptions) =>
    withFirstOfMonth(locale, formatter.dateTime(at, options));
  return { ...formatter, dateTime };
};

/** The messages of a namespace, in the reader's language unless another is given. */
export async function getTranslations(namespace: string, language?: Locale) {
  const { locale, timeZone } = await findReader();
  return translatorFor(language ?? locale, timeZone, namespace);
}

/** Formats dates and numbers in the reader's language. */
export async function getFormatter() {
  const { locale, timeZone } = await findReader();
  return formatterFor(locale, timeZone);
}

/** The reader's language. */
export async function getLocale(): Promise<Locale> {
  return (await findReader()).locale;
}

// Cached for the life of the process: parsed messages and formats would otherwise be rebuilt for
// each request. The size is bounded by languages, time zones in use and namespaces.
const translatorFor = kept(makeTranslator);
const formatterFor = kept(makeFormatter);

function kept<A extends string[], T>(make: (...args: A) => T): (...args: A) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = args.join("\n");
    const known = made.get(key);
    if (known && process.env.NODE_ENV === "production") return known;
    const fresh = make(...args);
    made.set(key, fresh);
    return fresh;
  };
}
