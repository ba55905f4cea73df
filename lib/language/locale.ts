/** The languages that the product speaks. */
export const LOCALES = ["en", "fr"] as const;
export type Locale = (typeof LOCALES)[number];

/** Whether a text names one of our languages. */
export function isLocale(text: string | null | undefined): text is Locale {
  return LOCALES.includes(text as Locale);
}

/** The language to use: the chosen one, else the best match of an Accept-Language header, else English. */
export function localeFrom(
  choice: string | null | undefined,
  acceptLanguage: string | null,
): Locale {
  if (isLocale(choice)) return choice;
  const wanted = (acceptLanguage ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const q = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { language: tag.slice(0, 2).toLowerCase(), weight: q ? Number(q.trim().slice(2)) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ language }) => language).find(isLocale) ?? "en";
}
