import type { IncomingMessage } from "node:http";
import { refusal, type Refusal } from "./refusal";
import { isApi } from "./routes";

const METHODS = new Set(["GET", "HEAD", "POST"]);
/** The methods that a program may use on a route handler under /api, which checks them itself. */
const API_METHODS = new Set([...METHODS, "PUT", "PATCH", "DELETE"]);
const LONGEST_URL = 4_096;
const ONCE = new Set([
  ...["host", "origin", "authorization", "cookie"],
  ...["content-type", "content-length", "next-action"],
]);

/** What a request asks for: HEAD asks for the head of what GET answers. */
export function methodOf({ method = "" }: { method?: string | undefined }): string {
  return method === "HEAD" ? "GET" : method;
}

/** Whether a request may carry a body and change something. */
export function isWrite(req: IncomingMessage): boolean {
  return methodOf(req) !== "GET";
}

/** Refuses requests whose method, address or head no legitimate client would send. */
export function checkRequestLine(
  req: IncomingMessage,
  { dev, handlers }: { dev: boolean; handlers: RegExp },
): Refusal | null {
  const url = req.url ?? "";
  const methods = isApi(url, handlers) ? API_METHODS : METHODS;
  if (!methods.has(req.method ?? ""))
    return refusal(405, "This method is not in use here.", { Allow: [...methods].join(", ") });
  if (url.length > LONGEST_URL) return refusal(414, "The address is too long.");
  if (!isWellFormed(url)) return refusal(400, "The address is malformed.");
  if (hasDoubledHeader(req)) return refusal(400, "A header is there twice.");
  if (!isWrite(req) && hasBody(req)) return refusal(400, "A body is not expected here.");
  if (/\bprefetch\b/.test(String(req.headers["sec-purpose"])))
    return refusal(503, "Pages are opened when somebody opens them, not ahead of that.");
  // The framework expects a number, and misreads anything else.
  if (!/^\d?$/.test(String(req.headers["next-router-prefetch"] ?? "")))
    return refusal(400, "A header is malformed.");
  if (dev) return null;
  // The framework's own paths, of which browsers need only the static files.
  if (url.startsWith("/_") && !url.startsWith("/_next/static/")) return refusal(404, "Not found.");
  if (req.method === "POST" && url.startsWith("/_next/"))
    return refusal(405, "This method is not in use here.", { Allow: "GET, HEAD" });
  return null;
}

function isWellFormed(url: string): boolean {
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(url) || /[\\<>"^`{|}#]/.test(url)) return false;
  const path = url.split("?", 1)[0] ?? "";
  if (path.includes("//") || /%(?:2f|5c|[01][0-9a-f]|7f)/i.test(path)) return false;
  try {
    return (
      !decodeURIComponent(url).includes("\0") &&
      !/(^|\/)\.{1,2}(\/|$)/.test(decodeURIComponent(path))
    );
  } catch {
    return false;
  }
}

function hasDoubledHeader(req: IncomingMessage): boolean {
  const seen = new Set<string>();
  for (let i = 0; i < req.rawHeaders.length; i += 2) {
    const name = req.rawHeaders[i]?.toLowerCase() ?? "";
    if (ONCE.has(name) && seen.has(name)) return true;
    seen.add(name);
  }
  return false;
}

function hasBody(req: IncomingMessage): boolean {
  return (
    req.headers["transfer-encoding"] !== undefined || Number(req.headers["content-length"] ?? 0) > 0
  );
}
