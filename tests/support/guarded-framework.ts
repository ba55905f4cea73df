// Our HTTP server, with a stand-in for the framework behind it.
import type { AddressInfo } from "node:net";
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterAll, beforeAll } from "vitest";
import { guardedServer } from "@/lib/http/server";
import { sendOnce, type HttpAnswer, type Sent } from "./raw-request";

export type Framework = (req: IncomingMessage, res: ServerResponse) => void;

/** The headers of a browser that sends something from a page of this site. */
export const OURS = { host: "pendulum.example", origin: "http://pendulum.example" };

/** Responds to everything in the same way. */
export function answering(
  status: number,
  body = "",
  headers: Record<string, string> = {},
): Framework {
  return (_, res) => {
    res.writeHead(status, headers);
    res.end(body);
  };
}

/**
 * Starts such a server for a test file; call it once, at the top. The returned function sends a
 * request, has it answered as given, and returns what of it reached the framework.
 */
export function guardedFramework(): (
  sent: Sent,
  answers: Framework,
) => Promise<HttpAnswer & { reached: string }> {
  let framework: Framework = answering(200);
  let reached = "";
  const server = guardedServer(
    (req, res) => {
      reached = `${req.method} ${req.url}`;
      framework(req, res);
      return Promise.resolve();
    },
    {
      base: new URL(OURS.origin),
      proxies: 0,
      formTargets: [],
      handlers: /^\/(api\/v1\/.+|answers)(\?|$)/,
      report: () => undefined,
      dev: false,
    },
  );
  let url = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  return async (sent, answers) => {
    [reached, framework] = ["", answers];
    const answer = await sendOnce(url, { ...sent, headers: { host: OURS.host, ...sent.headers } });
    return { ...answer, reached };
  };
}
