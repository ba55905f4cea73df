import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

const PLAIN = /^[\w.:-]{8,80}$/;

/** The id of a request in the log and in its answer: the one a trusted proxy gave it, else a new one. */
export function requestIdOf(
  { headers }: Pick<IncomingMessage, "headers">,
  { proxies }: { proxies: number },
): string {
  const given = headers["x-request-id"];
  return proxies > 0 && typeof given === "string" && PLAIN.test(given) ? given : randomUUID();
}
