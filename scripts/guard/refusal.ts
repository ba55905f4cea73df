import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";

/** An answer of the guard itself: the request never reaches the app. */
export type Refusal = { status: number; sentence: string; headers?: Record<string, string> };

/** A refusal with its status and a sentence that repeats nothing of the request. */
export function refusal(
  status: number,
  sentence: string,
  headers?: Record<string, string>,
): Refusal {
  return { status, sentence, ...(headers && { headers }) };
}

const STYLE =
  "body{font:1.125rem/1.6 system-ui,sans-serif;max-width:32rem;margin:20vh auto 0;padding:0 1.5rem;color-scheme:light dark}a{color:inherit}";
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");
const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

const BUSY = {
  en: {
    title: "Pendulum is not reachable just now",
    text: "Nothing of what you did before is lost. Please try again in a few seconds.",
    again: "Try again",
  },
  fr: {
    title: "Pendulum n’est pas disponible pour le moment",
    text: "Rien de ce que vous avez fait auparavant n’est perdu. Veuillez réessayer dans quelques secondes.",
    again: "Réessayer",
  },
};

// Headers that speak of an answer that the app had begun and that is not sent.
const OF_THE_APP =
  /^(set-cookie|etag|location|vary|link|x-next|x-action|transfer-|content-(?!security))/;

function forget(res: ServerResponse): void {
  for (const name of res.getHeaderNames()) if (OF_THE_APP.test(name)) res.removeHeader(name);
}

/** Sends a refusal as plain text. */
export function sendRefusal(res: ServerResponse, { status, sentence, headers }: Refusal): void {
  forget(res);
  res.statusCode = status;
  res.setHeader("Content-Type", "text/plain; charset=utf-8");
  res.setHeader("Cache-Control", "private, no-store");
  for (const [name, value] of Object.entries(headers ?? {})) res.setHeader(name, value);
  res.end(`${sentence}\n`);
}

/** Sends 503 with a page that asks to try again, in the reader's language, from memory alone. */
export function sendBusy(res: ServerResponse, acceptLanguage: string | undefined): void {
  const language = /^\s*fr\b/i.test(acceptLanguage ?? "") ? "fr" : "en";
  const words = BUSY[language];
  forget(res);
  res.statusCode = 503;
  res.setHeader("Retry-After", "5");
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  res.setHeader("Cache-Control", "private, no-store");
  res.setHeader("Content-Security-Policy", PAGE_POLICY);
  res.end(
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${words.title}</title><style>${STYLE}</style></head><body><main><h1>${words.title}</h1><p>${words.text}</p><p><a href="">${words.again}</a></p></main></body></html>`,
  );
}
