import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { writePlainPage, type PlainPage } from "./plain-page";

/** A response of the server itself: the request never reaches the app. */
export type Refusal = {
  status: number;
  sentence: string;
  headers?: Record<string, string>;
};

/** A refusal with its status and a sentence that repeats nothing of the request. */
export function refusal(
  status: number,
  sentence: string,
  headers?: Record<string, string>,
): Refusal {
  return { status, sentence, ...(headers && { headers }) };
}

/** What no form, page or script of this site sends. */
export const MALFORMED = refusal(400, "What was sent is malformed.");

// Headers of a response that the app had started and that is not sent.
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

/** Sends a page in the reader's language, without the database. */
export function sendPage(
  res: ServerResponse,
  status: number,
  page: PlainPage,
  asked: IncomingHttpHeaders,
): void {
  forget(res);
  res.statusCode = status;
  writePlainPage(res, page, asked);
}

/** Sends 503 with a page that asks to try again. */
export function sendBusy(res: ServerResponse, asked: IncomingHttpHeaders): void {
  res.setHeader("Retry-After", "5");
  sendPage(res, 503, "busy", asked);
}

/** The page to send when the app failed or found nothing: its own response is blank without scripts. */
export function pageInstead(res: ServerResponse): PlainPage | null {
  if (!String(res.getHeader("content-type")).startsWith("text/html")) return null;
  if (res.statusCode === 404) return "missing";
  return res.statusCode === 500 ? "broken" : null;
}
