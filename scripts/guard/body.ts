import { IncomingMessage, type IncomingHttpHeaders } from "node:http";
import { refusal, type Refusal } from "./refusal";

const MEGABYTE = 1024 * 1024;
/** What is still read, unkept, of a body that is too large, so that its sender gets to hear the answer. */
const HEARD_OUT = 16 * MEGABYTE;
const PATIENCE_MS = 2_000;
const LARGE = /^\/(admin\/[a-z/-]*import|absences\b)/;

/** How many bytes a request to this path may carry: 2 MB where files are read, else 1 MB. */
function largestBody(url: string): number {
  return LARGE.test(url) ? 2 * MEGABYTE : MEGABYTE;
}

/** Reads the whole body of a POST, or refuses it when it says that it is too large. */
export async function readBody(req: IncomingMessage): Promise<Buffer | Refusal> {
  const announced = req.headers["content-length"];
  if (announced === undefined || !/^\d{1,12}$/.test(announced))
    return refusal(411, "The length of the body must be stated.");
  const limit = largestBody(req.url ?? "");
  if (Number(announced) > limit) {
    if (Number(announced) <= HEARD_OUT) await heardOut(req);
    return refusal(413, "This is too large.", { Connection: "close" });
  }
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Lets the body pass by until it ends, for a bounded time; whoever is still writing cannot read. */
async function heardOut(req: IncomingMessage): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    for (const over of ["end", "close", "error"] as const)
      req.once(over, () => {
        clearTimeout(timer);
        resolve();
      });
    req.resume();
  });
}

/** A request like `req` with these headers and, once more from its start, this body. */
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
