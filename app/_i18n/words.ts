import { createFormatter, type DateTimeFormatOptions } from "next-intl";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { findViewer } from "@/lib/auth/viewer";
import { withFirstOfMonth } from "@/lib/language/first-of-month";
import { localeFrom, type Locale } from "@/lib/language/locale";
import { translatorOf } from "@/lib/language/translator";
import { kept } from "./kept";

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

const translatorFor = kept(makeTranslator);
const formatterFor = kept(makeFormatter);
