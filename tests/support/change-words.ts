import { readFileSync } from "node:fs";

/** Every message that describes a change of a leaning; none may be shown for an unreliable one. */
export const CHANGE_MESSAGES = [
  "home.history.change.IC",
  "home.history.change.MANAGEMENT",
  "home.moved",
  "sharing.record.sinceIc",
  "sharing.record.sinceManagement",
  "team.trend.towardsIc",
  "team.trend.towardsManagement",
  "team.trend.othersTowardsIc",
  "team.trend.othersTowardsManagement",
  "check-in.leanings.change",
  "desk.thing.change",
  "person.prompts.changeIc",
  "person.prompts.changeManagement",
  "team.leanings.movedToIc",
  "team.leanings.movedToManagement",
];

/** What stands for a value in a message: its name, and what follows if it is a choice. */
const PLACE = /\{(\w+)(?:\{[^{}]*\}|[^{}])*\}/;

/** The messages of a file in a language, by dotted key. */
export function messagesOf(language: string, file: string): [string, string][] {
  const text = readFileSync(`messages/${language}/${file}.json`, "utf8");
  return flat(JSON.parse(text) as Nested, file);
}

const VALUES: Record<string, string> = { points: "[−+\\d\\s]{1,6}" };

/** Matches a page with one of the change messages, in either language. */
export function changePattern(): RegExp {
  const spoken = ["en", "fr"].flatMap((language) =>
    CHANGE_MESSAGES.map((key) => {
      const [file = ""] = key.split(".");
      const message = messagesOf(language, file).find(([name]) => name === key)?.[1];
      if (!message) throw new Error(`no message ${key} in ${language}`);
      // Between two texts there is always the name of the value.
      return message
        .split(PLACE)
        .map((part, at) => (at % 2 === 0 ? escaped(part) : (VALUES[part] ?? "[^<>]{1,60}?")))
        .join("");
    }),
  );
  return new RegExp(spoken.join("|"));
}

type Nested = { [key: string]: string | Nested };

function flat(messages: Nested, path: string): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}.${key}`, value]] : flat(value, `${path}.${key}`),
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
