import { readdirSync, readFileSync } from "node:fs";
import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { LOCALES, type Locale } from "@/lib/language/locale";

/** One message in both languages, by its dotted key, the namespace first. */
export type Message = { key: string } & Record<Locale, string>;

/** One way in which a message can be said: one branch of every choice. Arguments are in braces. */
export type Spoken = { key: string; locale: Locale; text: string };

/** Every message of the product. */
export function allMessages(folder = "messages"): Message[] {
  const [en, fr] = LOCALES.map((locale) => flatOf(folder, locale));
  return [...(en ?? [])].map(([key, text]) => ({ key, en: text, fr: fr?.get(key) ?? "" }));
}

/** Everything that the product can say in a language. */
export function everythingSpoken(messages: Message[], locale: Locale): Spoken[] {
  return messages.flatMap((message) =>
    variantsOf(message[locale]).map((text) => ({ key: message.key, locale, text })),
  );
}

/**
 * The texts that a message can become. Branches of choices that stand side by side are not
 * combined: each branch is said once, which is enough to see its words.
 */
export function variantsOf(message: string): string[] {
  return [...new Set(said(parse(message)))].map((text) => text.replace(/[ \t]+/g, " ").trim());
}

function said(elements: MessageFormatElement[]): string[] {
  const parts = elements.map(branchesOf);
  const most = Math.max(1, ...parts.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) =>
    parts.map((branches) => branches[Math.min(at, branches.length - 1)] ?? "").join(""),
  );
}

function branchesOf(element: MessageFormatElement): string[] {
  if (element.type === TYPE.literal) return [element.value];
  if (element.type === TYPE.pound) return ["{#}"];
  if (element.type === TYPE.tag) return said(element.children);
  if (element.type === TYPE.select || element.type === TYPE.plural)
    return Object.values(element.options).flatMap(({ value }) => said(value));
  return [`{${element.value}}`];
}

type Nested = { [key: string]: string | Nested };

function flatOf(folder: string, locale: Locale): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: string | Nested, key: string) => {
    if (typeof value === "string") found.set(key, value);
    else for (const [name, below] of Object.entries(value)) walk(below, `${key}.${name}`);
  };
  for (const file of readdirSync(`${folder}/${locale}`)) {
    const text = readFileSync(`${folder}/${locale}/${file}`, "utf8");
    walk(JSON.parse(text) as Nested, file.replace(".json", ""));
  }
  return found;
}
