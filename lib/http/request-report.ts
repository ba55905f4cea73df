import type { IncomingMessage, ServerResponse } from "node:http";

/** A request whose answer has left. `status` is 499 when its sender was gone before, as nginx says it. */
export type Answered = { id: string; method: string; url: string; status: number; ms: number };

/** Reports a request once its answer has left. */
export function reportWhenAnswered(
  { method = "", url = "" }: IncomingMessage,
  res: ServerResponse,
  id: string,
  report: (answered: Answered) => void,
): void {
  const from = performance.now();
  res.once("close", () => {
    const status = res.writableFinished ? res.statusCode : 499;
    report({ id, method, url, status, ms: performance.now() - from });
  });
}
