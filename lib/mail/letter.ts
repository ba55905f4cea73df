import type { Locale } from "@/lib/language/locale";
import { translatorOf } from "@/lib/language/translator";

/** The mails that Pendulum sends. None contains anything about answers, leanings, teams or trials. */
export type LetterKind =
  | "signInLink"
  | "passwordReset"
  | "invitation"
  | "secondFactorTaken"
  | "erasureAsked"
  | "erased"
  | "reminder"
  | "twoQuestions"
  | "digest";

/**
 * What a letter says of its reader and its occasion: the link, and in an invitation who sends it in
 * which company, and their own sentence.
 */
export type LetterGaps = {
  name: string;
  link: string;
  sender?: string;
  company?: string;
  /** Instead of the usual sentence of an invitation; empty is none. */
  sentence?: string;
  /** Where these mails are stopped, in those that come again. */
  stop?: string;
  /** In the weekly mail: how much waits, how much of it is late, and how much of it is due this week. */
  waiting?: { all: number; late: number; week: number };
};

export type Letter = { subject: string; text: string; html: string };

const INK = "color:#1a1a1a;font:16px/1.5 system-ui,sans-serif";
const BUTTON =
  "display:inline-block;padding:10px 18px;border-radius:8px;background:#1a1a1a;color:#ffffff;text-decoration:none";

/**
 * Writes a mail in the reader's language, as plain text and as simple HTML. `link` is the one thing
 * to open; its origin shows the reader which site sent it.
 */
export function letterFrom(
  kind: LetterKind,
  locale: Locale,
  { name, link, sender, company, sentence, stop, waiting }: LetterGaps,
): Letter {
  const t = mailWords(locale);
  const values = {
    name: oneLine(name),
    sender: oneLine(sender ?? ""),
    company: oneLine(company ?? ""),
    site: new URL(link).host,
    ...waiting,
  };
  const say = (key: string) => t(key, values);
  const part = (key: string) => say(`${kind}.${key}`);
  const [hello, text, note, footer] = [say("hello"), part("text"), part("note"), say("footer")];
  const own = kind === "invitation" ? oneLine(sentence ?? usualSentence(locale)) : "";
  const end = stop ? [`${say("stop")} ${stop}`] : [];
  const paragraphs = [hello, text, ...(own ? [own] : []), link, note, ...end, `-- \n${footer}`];
  return {
    subject: part("subject"),
    text: `${paragraphs.join("\n\n")}\n`,
    html: `<!doctype html>
<html lang="${locale}"><body style="${INK}"><div style="max-width:34rem;margin:0 auto;padding:24px">
<p>${escaped(hello)}</p>
<p>${escaped(text)}</p>${own && `\n<p>${escaped(own)}</p>`}
<p><a href="${escaped(link)}" style="${BUTTON}">${escaped(part("button"))}</a></p>
<p>${escaped(note)}</p>
<p style="font-size:14px">${escaped(say("fallback"))}<br><a href="${escaped(link)}">${escaped(link)}</a></p>
${
  stop
    ? `<p style="font-size:14px"><a href="${escaped(stop)}" style="color:#1a1a1a">${escaped(say("stop"))}</a></p>
`
    : ""
}<p style="font-size:14px;color:#5c5c5c">${escaped(footer)}</p>
</div></body></html>
`,
  };
}

/** The sentence of an invitation whose sender wrote none of their own. */
export function usualSentence(locale: Locale): string {
  return mailWords(locale)("invitation.sentence");
}

function mailWords(locale: Locale) {
  return translatorOf(locale, "mail", {
    onError: (error) => {
      throw error;
    },
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function escaped(text: string): string {
  const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}
