import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@/lib/log";
import type { RequestNote } from "@/lib/request-note";
import { MALFORMED, pageInstead, refusal, sendPage, sendRefusal } from "./refusal";

const PUBLIC_FILES = /^(image|font)\//;
const LEADS_AWAY = refusal(400, "This address leads away from the site.");

/** A response that the framework has finished and that has not been sent. */
export type Finished = {
  req: IncomingMessage;
  res: ServerResponse;
  /** The buffered part of the body: all of it, unless it is very long. */
  body: Buffer;
  note: Readonly<RequestNote>;
  /** Whether a page was requested, as opposed to a route handler. */
  isPage: boolean;
};

/**
 * The final check of a response. Corrects its status, prevents shared caching and redirects to
 * other sites. Returns the response to send instead, if any.
 */
export function lastCheck(
  finished: Finished,
  settings: { base: URL; formTargets: string[] },
): (() => void) | null {
  const { req, res } = finished;
  if (isOfAnotherBuild(res)) return () => sendOutdated(res, req);
  if (isSendersFault(finished)) return () => sendRefusal(res, MALFORMED);
  if (isMissingWithin(finished)) res.statusCode = 404;
  const page = pageInstead(res);
  if (page) return () => sendPage(res, res.statusCode, page, req.headers);
  const type = String(res.getHeader("content-type") ?? "");
  if (!PUBLIC_FILES.test(type)) res.setHeader("Cache-Control", "private, no-store");
  res.removeHeader("x-powered-by");
  return leadsAway(res, settings) ? () => sendRefusal(res, LEADS_AWAY) : null;
}

const UNKNOWN_ACTION = "x-nextjs-action-not-found";

/** Whether the framework does not know the action, for example because it belongs to another build. */
function isOfAnotherBuild(res: ServerResponse): boolean {
  return res.hasHeader(UNKNOWN_ACTION) && res.statusCode !== 400;
}

/** A page for a form sent without scripts; else a response that the client router can handle. */
function sendOutdated(res: ServerResponse, { headers }: IncomingMessage): void {
  if (headers["next-action"] === undefined) sendPage(res, 404, "outdated", headers);
  else
    sendRefusal(res, refusal(404, "This action is not there any more.", { [UNKNOWN_ACTION]: "1" }));
}

/**
 * Whether the framework refused what it was sent, or failed at it before it reached any code of
 * ours: a form, or the client router's headers.
 */
function isSendersFault({ req, res, note, isPage }: Finished): boolean {
  if (res.hasHeader(UNKNOWN_ACTION)) return true;
  const isFrameworks =
    req.method === "POST" || Object.keys(req.headers).some((name) => /^(rsc$|next-)/.test(name));
  return res.statusCode === 500 && isPage && isFrameworks && !note.entered;
}

const NOT_FOUND = ':E{"digest":"NEXT_HTTP_ERROR_FALLBACK;404"';

/** Whether a response of 200 tells the client router that its page does not exist. */
function isMissingWithin({ req, res, body }: Finished): boolean {
  const isRead = req.method === "GET" && res.statusCode === 200;
  const type = String(res.getHeader("content-type") ?? "");
  return isRead && type.startsWith("text/x-component") && body.includes(NOT_FOUND);
}

function leadsAway(
  res: ServerResponse,
  { base, formTargets }: { base: URL; formTargets: string[] },
): boolean {
  const origins = new Set([base.origin, ...formTargets]);
  const targets = [res.getHeader("location"), res.getHeader("x-action-redirect")];
  if (targets.every((target) => target === undefined || staysOn(String(target), base, origins)))
    return false;
  log("error", "redirect-refused");
  return true;
}

function staysOn(target: string, base: URL, origins: Set<string>): boolean {
  const address = target.replace(/;(push|replace)$/, "");
  if (/[\u0000-\u0020\\]/.test(address)) return false;
  try {
    return origins.has(new URL(address, base).origin);
  } catch {
    return false;
  }
}
