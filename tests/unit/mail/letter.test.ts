import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/language/locale";
import { letterFrom, usualSentence, type LetterKind } from "@/lib/mail/letter";

const KINDS: LetterKind[] = ["signInLink", "passwordReset", "invitation"];
const link = "https://pendulum.example/join/abc?a=1&b=2";

describe.each(LOCALES)("in %s", (locale) => {
  test.each(KINDS)("%s is whole: a subject, the link in both forms, no gap left open", (kind) => {
    const { subject, text, html } = letterFrom(kind, locale, {
      name: "Léa Fontaine",
      link,
      sender: "Ada Nwosu",
      company: "Halyard",
    });
    expect(subject).toMatch(/Pendulum/);
    for (const form of [text, html]) {
      expect(form).toContain("Léa Fontaine");
      expect(form).toContain("pendulum.example");
      expect(form).not.toMatch(/[{}]|undefined/);
    }
    expect(text.split("\n")).toContain(link);
    expect(html).toContain(`href="${link.replaceAll("&", "&amp;")}"`);
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).not.toMatch(/<(script|img|link|iframe)|src=/);
  });
});

test.each(LOCALES)(
  "an invitation in %s has its sender's sentence, the usual one, or none",
  (locale) => {
    const gaps = { name: "Léa", link, sender: "Ada", company: "Halyard" };
    const own = letterFrom("invitation", locale, { ...gaps, sentence: "See {you}\n<soon>." });
    expect(own.text).toContain("\n\nSee {you} <soon>.\n\n");
    expect(own.html).toContain("<p>See {you} &lt;soon&gt;.</p>");
    expect(letterFrom("invitation", locale, gaps).text).toContain(usualSentence(locale));
    const none = letterFrom("invitation", locale, { ...gaps, sentence: "" });
    expect(none.text).not.toContain(usualSentence(locale));
    expect(none.html).not.toContain("<p></p>");
  },
);

test("a name is text: no markup, no line breaks, no placeholders", () => {
  const name = '<img src=x>\r\nBcc: x@example.com {link} "&';
  const { subject, text, html } = letterFrom("invitation", "en", {
    name,
    link,
    sender: name,
    company: name,
  });
  expect(subject).not.toContain("Bcc");
  expect(text.split("\n")[0]).toBe('Hello <img src=x> Bcc: x@example.com {link} "&,');
  expect(html).toContain("&lt;img src=x&gt; Bcc: x@example.com {link} &quot;&amp;,");
});
