import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "./locale";

type Messages = { [key: string]: string | Messages };

const cache = new Map<Locale, Messages>();

/**
 * All messages of a language: one namespace for each file `messages/<locale>/<namespace>.json`.
 * Read once per process.
 */
export function messagesOf(locale: Locale): Messages {
  const known = cache.get(locale);
  if (known && process.env.NODE_ENV === "production") return known;
  const folder = join(process.cwd(), "messages", locale);
  const messages: Messages = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".json")))
    messages[file.slice(0, -".json".length)] = JSON.parse(
      readFileSync(join(folder, file), "utf8"),
    ) as Messages;
  cache.set(locale, messages);
  return messages;
}
