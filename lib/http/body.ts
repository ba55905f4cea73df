import { IncomingMessage, type IncomingHttpHeaders } from "node:http";
import { refusal, type Refusal } from "./refusal";

const MEGABYTE = 1024 * 1024;
/** How much of an oversized body is read and discarded, so that its sender can read the response. */
const MOST_DRAINED = 16 * MEGABYTE;
const LONGEST_DRAIN_MS = 2_000;
const LARGE = /^\/(admin\/[a-z/-]*import|absences\b)/;

/** The most bytes that a request to this path may have: 2 MB where files are read, else 1 MB. */
function largestBody(url: string): number {
  return LARGE.test(url) ? 2 * MEGABYTE : MEGABYTE;
}

/** Reads the whole body of a write, or refuses it when it is too large. */
export async function readBody(req: IncomingMessage): Promise<Buffer | Refusal> {
  const announced = req.headers["content-length"] ?? (hasNone(req) ? "0" : "");
  if (!/^\d{1,12}$/.test(announced)) return refusal(411, "The length of the body must be stated.");
  if (Number(announced) > largestBody(req.url ?? "")) {
    if (Number(announced) <= MOST_DRAINED) await drain(req);
    return refusal(413, "This is too large.", { Connection: "close" });
  }
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

// Only a form always has a body.
function hasNone(req: IncomingMessage): boolean {
  return req.method !== "POST" && req.headers["transfer-encoding"] === undefined;
}

/**
 * Reads and discards a body, for a bounded time: a sender that is still writing does not read the
 * response.
 */
async function drain(req: IncomingMessage): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, LONGEST_DRAIN_MS);
    for (const over of ["end", "close", "error"] as const)
      req.once(over, () => {
        clearTimeout(timer);
        resolve();
      });
    req.resume();
  });
}

/** A request like `req` with these headers and this body, to be read from its start. */
export function replay(
  req: IncomingMessage,
  headers: IncomingHttpHeaders,
  body: Buffer | null,
): IncomingMessage {
  if (body === null) {
    req.headers = headers;
    return req;
  }
  const again = new IncomingMessage(req.socket);
  again.method = req.method ?? "POST";
  again.url = req.url ?? "/";
  again.httpVersion = req.httpVersion;
  again.httpVersionMajor = req.httpVersionMajor;
  again.httpVersionMinor = req.httpVersionMinor;
  again.rawHeaders = Object.entries(headers).flatMap(([name, value]) => [name, String(value)]);
  again.headers = headers;
  again.push(body);
  again.push(null);
  again.complete = true;
  return again;
}
