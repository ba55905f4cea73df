import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  bodyOf,
  CHANNEL_EVENTS,
  EVENT_NAMES,
  fieldsOf,
  isEvent,
  schemaOf,
  TEST,
  type Told,
} from "@/lib/hook/event";
import { textOf } from "@/lib/hook/letter";
import { LOCALES } from "@/lib/language/locale";
import { translatorOf } from "@/lib/language/translator";

const BASE = "https://pendulum.example";
const ID = "0193b6a0-0000-7000-8000-000000000001";
const told = (event: string): Told => ({
  event,
  happenedAt: new Date("2026-12-01T00:00:00Z"),
  teamId: ID,
  trialId: ID,
  personId: ID,
  day: "2026-12-01",
  week: 6,
});

describe.each([...EVENT_NAMES, TEST])("%s", (event) => {
  test("is told with its fields and a link to Pendulum, and nothing else", () => {
    const body = bodyOf(told(event), BASE);
    expect(body.type).toBe(event);
    expect(Object.keys(body).sort()).toEqual(["data", "timestamp", "type"]);
    expect(Object.keys(body.data)).toEqual(fieldsOf(event));
    expect(String(body.data.link)).toMatch(/^https:\/\/pendulum\.example\/[^:]*$/);
    expect(bodyOf(told(event), BASE)).toEqual(body);
  });

  test("refuses any other field", () => {
    const body = bodyOf(told(event), BASE);
    const more = { ...body, data: { ...body.data, leaning: 40 } };
    expect(schemaOf(event).safeParse(body).success).toBe(true);
    expect(schemaOf(event).safeParse(more).success).toBe(false);
    expect(schemaOf(event).safeParse({ ...body, name: "Jonas" }).success).toBe(false);
  });
});

test("the documentation lists every event with its fields", () => {
  const rows = readFileSync("docs/webhooks.md", "utf8").matchAll(
    /^\| `([a-z_.]+)` +\|.*\| (.*?) +\|$/gm,
  );
  const documented = [...rows].map(([, event = "", fields = ""]) => [
    event,
    [...fields.matchAll(/`(\w+)`/g)].map(([, field]) => field),
  ]);
  expect(documented).toEqual([...EVENT_NAMES, TEST].map((event) => [event, fieldsOf(event)]));
});

test("a name that is no event is none", () => {
  for (const name of ["", "toString", "trial", "trial.started "]) expect(isEvent(name)).toBe(false);
  expect(() => bodyOf(told("constructor"), BASE)).toThrow();
});

describe.each(LOCALES)("in a channel, in %s", (locale) => {
  const say = translatorOf(locale, "hook.say");
  const channel = (kind: "SLACK" | "TEAMS", teamName = "Storage") =>
    [...CHANNEL_EVENTS, TEST].map((event) =>
      textOf(told(event), { kind, locale, teamName }, BASE, say),
    );

  test("Slack gets a text and blocks, Teams an Adaptive Card, both with the link", () => {
    for (const text of channel("SLACK")) {
      const message = JSON.parse(text) as { text: string; blocks: { type: string }[] };
      expect(message.text).toMatch(/^Storage\s?:/);
      expect(message.blocks.map(({ type }) => type)).toEqual(["section", "section"]);
      expect(text).toContain(`<${BASE}/`);
    }
    for (const text of channel("TEAMS")) {
      const card = JSON.parse(text) as Card;
      const [{ contentType, content }] = card.attachments;
      expect(card.type).toBe("message");
      expect(contentType).toBe("application/vnd.microsoft.card.adaptive");
      expect(content).toMatchObject({ type: "AdaptiveCard", version: "1.4" });
      expect(content.actions[0].url).toMatch(/^https:\/\/pendulum\.example\//);
    }
  });

  test("says the day in words, and never a number of the database but in the link", () => {
    const [began] = channel("SLACK");
    expect(began).toContain({ en: "December 1, 2026", fr: "1er décembre 2026" }[locale]);
    for (const text of channel("SLACK"))
      expect((JSON.parse(text) as { text: string }).text).not.toContain(ID);
  });

  test("the name of a team mentions and formats nothing", () => {
    for (const text of channel("SLACK", "<!channel> *x* & <https://evil.example|y>")) {
      const { text: shown, blocks } = JSON.parse(text) as Slack;
      expect(shown).not.toMatch(/<!|<https/);
      expect(blocks[0].text.type).toBe("plain_text");
      expect(blocks[1].text.text).not.toContain("evil");
    }
    for (const text of channel("TEAMS", "[x](https://evil.example)"))
      expect((JSON.parse(text) as Card).attachments[0].content.body[0].type).toBe("RichTextBlock");
  });
});

type Slack = { text: string; blocks: [Block, Block] };
type Block = { text: { type: string; text: string } };
type Card = {
  type: string;
  attachments: [{ contentType: string; content: Content }];
};
type Content = { body: [{ type: string }]; actions: [{ url: string }] };
