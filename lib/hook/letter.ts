import { toDatabaseDay, type Day } from "@/lib/day";
import type { HookKind } from "@/lib/db/generated/enums";
import { withFirstOfMonth } from "@/lib/language/first-of-month";
import type { Locale } from "@/lib/language/locale";
import { bodyOf, linkOf, wordOf, type Told } from "./event";
import { slackMessage, teamsMessage } from "./message";

/** Who is told: a webhook, or the channel of a team in its language. */
export type Receiver = { kind: HookKind; locale: Locale; teamName: string };

/** Says a message of `hook.say`. */
export type Say = (key: string, gaps?: Record<string, string | number>) => string;

/** What is sent of an event, as text: JSON for a webhook, the message that the chat expects otherwise. */
export function textOf(
  told: Told,
  { kind, locale, teamName }: Receiver,
  base: string,
  say: Say,
): string {
  if (kind === "WEBHOOK") return JSON.stringify(bodyOf(told, base));
  const word = wordOf(told.event);
  const team = teamName.replace(/\s+/g, " ");
  const day = told.day === null ? "" : writtenDay(told.day, locale);
  const sentence = say(word, { team, day, week: told.week ?? 0 });
  const words = { sentence, open: say(`open.${word}`), link: linkOf(told, base) };
  return JSON.stringify(kind === "SLACK" ? slackMessage(words) : teamsMessage(words));
}

function writtenDay(day: Day, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return withFirstOfMonth(locale, format.format(toDatabaseDay(day)));
}
