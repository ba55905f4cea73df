import { ServerResponse, type OutgoingHttpHeaders } from "node:http";

const MOST_HELD = 8 * 1024 * 1024;

type Answering = (this: ServerResponse, ...given: unknown[]) => unknown;
const real = ServerResponse.prototype as unknown as Record<
  "writeHead" | "write" | "end",
  Answering
>;

/**
 * Buffers a response until the app has finished it, so that its status can still change: pages are
 * streamed with 200 before their data is there. `check` is called once, just before the response is
 * sent, with the buffered body; it may return another response to send instead. Returns a function
 * that stops waiting.
 */
export function bufferResponse(
  res: ServerResponse,
  check: (body: Buffer, late: boolean) => (() => void) | null,
): () => void {
  let state: "held" | "leaving" | "replaced" = "held";
  let held: Buffer[] = [];
  let size = 0;
  let begun = false;

  function release(isWhole: boolean, late = false): void {
    if (state !== "held") return;
    Reflect.deleteProperty(res, "headersSent");
    Reflect.deleteProperty(res, "flushHeaders");
    const body = Buffer.concat(held);
    held = [];
    const instead = check(body, late);
    state = instead ? "replaced" : "leaving";
    if (instead) {
      replace(res, instead);
      return;
    }
    if (isWhole) real.end.call(res, body);
    else real.write.call(res, body);
  }

  function keep(chunk: unknown, encoding: unknown): void {
    begun = true;
    const bytes = bytesOf(chunk, encoding);
    if (!bytes) return;
    held.push(bytes);
    size += bytes.length;
  }

  const own = {
    writeHead(status: number, ...given: unknown[]) {
      if (state === "replaced") return res;
      if (state === "leaving") return real.writeHead.call(res, status, ...given);
      begun = true;
      res.statusCode = status;
      setHeaders(res, given.at(-1));
      return res;
    },
    write(...given: unknown[]) {
      if (state === "replaced") return true;
      if (state === "leaving") return real.write.call(res, ...given);
      keep(given[0], given[1]);
      const written = given.find((argument) => typeof argument === "function");
      if (written) process.nextTick(written);
      if (size > MOST_HELD) release(false);
      return true;
    },
    end(...given: unknown[]) {
      if (state === "replaced") return res;
      if (state === "leaving") return real.end.call(res, ...given);
      keep(given[0], given[1]);
      const ended = given.find((argument) => typeof argument === "function");
      if (ended) res.once("finish", ended as () => void);
      release(true);
      return res;
    },
    flushHeaders: () => undefined,
  };
  Object.assign(res, own);
  Object.defineProperty(res, "headersSent", { configurable: true, get: () => begun });
  return () => release(true, true);
}

/** Sends another response past everything that wrapped the original; what the app still writes is dropped. */
function replace(res: ServerResponse, send: () => void): void {
  for (const name of ["writeHead", "write", "end"]) Reflect.deleteProperty(res, name);
  send();
  Object.assign(res, {
    writeHead: () => res,
    write: () => true,
    end: () => res,
    setHeader: () => res,
    removeHeader: () => undefined,
  });
}

function bytesOf(chunk: unknown, encoding: unknown): Buffer | null {
  if (chunk instanceof Uint8Array) return Buffer.from(chunk);
  if (typeof chunk !== "string") return null;
  return Buffer.from(chunk, Buffer.isEncoding(String(encoding)) ? (encoding as "utf8") : "utf8");
}

function setHeaders(res: ServerResponse, given: unknown): void {
  if (Array.isArray(given)) {
    for (let i = 0; i + 1 < given.length; i += 2)
      res.setHeader(String(given[i]), given[i + 1] as string | string[]);
  } else if (given && typeof given === "object") {
    for (const [name, value] of Object.entries(given as OutgoingHttpHeaders))
      if (value !== undefined) res.setHeader(name, value);
  }
}
