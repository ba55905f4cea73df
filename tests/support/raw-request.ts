import http from "node:http";
import { computeCacheBustingSearchParam } from "next/dist/shared/lib/router/utils/cache-busting-search-param.js";
import { counted } from "./counted";

export type HttpAnswer = { status: number; headers: http.IncomingHttpHeaders; body: string };
export type Sent = {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
};

/** How often a busy server is retried before the request fails. */
const MOST_TRIES = 100;

/**
 * Asks until the server is not busy (503 with Retry-After): it waits as long as the answer says and
 * retries, as a person would. The end of the test run prints how often.
 */
export async function askUntilServed<T extends { status: number }>(
  ask: () => Promise<T>,
  retryAfterOf: (answer: T) => string | null | undefined,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const answer = await ask();
    const seconds = Number(retryAfterOf(answer));
    if (answer.status !== 503 || !seconds || tries === MOST_TRIES) return answer;
    counted.sentAgain += 1;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

/** Sends a request like `sendOnce`, and again while the server is busy. */
export function send(url: string, sent: Sent): Promise<HttpAnswer> {
  return askUntilServed(
    () => sendOnce(url, sent, connections),
    ({ headers }) => headers["retry-after"],
  );
}

/** Connections that stay open for the next request, as a browser's do. */
const connections = new http.Agent({ keepAlive: true });

/**
 * Sends a request exactly as given (fetch would normalise or forbid half of it) and follows no
 * redirect; on its own connection unless `agent` has one.
 */
export function sendOnce(
  url: string,
  sent: Sent,
  agent: http.Agent | false = false,
): Promise<HttpAnswer> {
  const { method = "GET", path = "/", headers, body } = sent;
  const { protocol, hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        protocol,
        hostname: hostname === "localhost" ? "127.0.0.1" : hostname,
        port,
        method,
        path,
        agent,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
        });
        response.on("error", reject);
      },
    );
    request.on("error", (error: NodeJS.ErrnoException) => {
      // The server had just closed the idle connection: the request did not reach it.
      if (request.reusedSocket && error.code === "ECONNRESET") resolve(sendOnce(url, sent, agent));
      else reject(error);
    });
    request.setHeader("host", new URL(url).host);
    for (const [name, value] of Object.entries(headers ?? {})) request.setHeader(name, value);
    if (body !== undefined && !request.hasHeader("content-length"))
      request.setHeader("content-length", Buffer.byteLength(body));
    request.end(body);
  });
}

/** A form as browsers send it without scripts. */
export function formBody(fields: Record<string, string> | [string, string][]): {
  headers: Record<string, string>;
  body: string;
} {
  const entries = Array.isArray(fields) ? fields : Object.entries(fields);
  const parts = entries.map(
    ([name, value]) =>
      `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    headers: { "content-type": "multipart/form-data; boundary=edge" },
    body: `${parts.join("")}--edge--\r\n`,
  };
}

/**
 * Opens a page, by `send` or `sendOnce`. Like the client router, it puts the framework's checksum
 * of the router's headers into the address; without it the framework would redirect there first.
 */
export async function visit(
  url: string,
  path: string,
  headers: Record<string, string>,
  by = send,
): Promise<HttpAnswer> {
  if (headers.rsc !== "1") return by(url, { path, headers });
  const checksum = await computeCacheBustingSearchParam(
    headers["next-router-prefetch"] as "1" | undefined,
    headers["next-router-segment-prefetch"],
    headers["next-router-state-tree"],
    headers["next-url"],
  );
  const [page = "", query] = path.split("?");
  const sent = [query, `_rsc${checksum && `=${checksum}`}`].filter(Boolean).join("&");
  return by(url, { path: `${page}?${sent}`, headers });
}
