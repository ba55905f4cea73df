// No arrow, colour or word shows an unreliable change. This file checks the texts and the code that uses them;
// tests/http/unreliable-change.test.ts checks every page as each viewer sees it.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CHANGE_MESSAGES, changePattern, messagesOf } from "@/tests/support/change-words";

const files = (language: string) =>
  readdirSync(`messages/${language}`).map((name) => name.replace(".json", ""));
const sources = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".tsx"))
  .map((name) => ({ name, text: readFileSync(`app/${name}`, "utf8") }));

/** Words of movement, in both languages. */
const MOVES =
  /\b(moved?|rose|fell|risen|gained|dropped|grew|increas\w+|decreas\w+|shift\w*|swung|change|towards|depuis|déplac\w+|vers|hausse|baisse|chang\w+)/iu;
const ARROWS = /[↑↓↗↘↖↙⇧⇩▲▼△▽⬆⬇📈📉]/u;

describe.each(["en", "fr"])("in %s", (language) => {
  test("the list of messages about a change in points is complete", () => {
    const speaking = files(language)
      .flatMap((file) => messagesOf(language, file))
      .filter(([, text]) => text.includes("{points}") && MOVES.test(text))
      .map(([key]) => key);
    expect(speaking.sort()).toEqual([...CHANGE_MESSAGES].sort());
  });

  test("mails and reminders do not mention leanings or changes in points", () => {
    const texts = ["mail", "reminder"].flatMap((file) => messagesOf(language, file));
    const leaning = /\{points\}|\{leaning\}|leaning|penchant|verdict|−100/i;
    expect(texts.filter(([, text]) => leaning.test(text))).toEqual([]);
  });

  test("no text contains an arrow", () => {
    const texts = files(language).flatMap((file) => messagesOf(language, file));
    expect(texts.filter(([, text]) => ARROWS.test(text))).toEqual([]);
  });
});

test("no page draws an arrow, and code that describes a change first checks that it is reliable", () => {
  expect(sources.filter(({ text }) => ARROWS.test(text)).map(({ name }) => name)).toEqual([]);
  const users = sources.filter(({ text }) =>
    /"(sinceIc|towardsIc)"|t\("moved", \{|t\("change", \{ points|home\.history\.change/.test(text),
  );
  expect(users.map(({ name }) => name).length).toBeGreaterThanOrEqual(4);
  for (const { name, text } of users)
    expect([name, text]).toEqual([name, expect.stringMatching(/\breliable\b/)]);
});

test("the pattern matches every change message", () => {
  const pattern = changePattern();
  expect("moved reliably towards IC, by 23 points").toMatch(pattern);
  expect("Since then 12 points towards Management").toMatch(pattern);
  expect("A reliable change since before: −31 points.").toMatch(pattern);
  expect("no reliable change").not.toMatch(pattern);
});
