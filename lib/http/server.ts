import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { logError } from "@/lib/log";
import { withRequestNote } from "@/lib/request-note";
import { readBody, replay } from "./body";
import { checkSentToHandler, checkSentToPage } from "./content";
import { bufferResponse } from "./held-response";
import { lastCheck } from "./last-check";
import { permits, type Release } from "./permit";
import { refusal, sendBusy, sendRefusal, type Refusal } from "./refusal";
import { requestIdOf } from "./request-id";
import { checkRequestLine, isWrite } from "./request-line";
import { reportWhenAnswered, type Answered } from "./request-report";
import { isApi } from "./routes";
import { contentSecurityPolicy, setSecurityHeaders } from "./security-headers";
import { checkSender, trustedHeaders } from "./sender";

export type GuardSettings = {
  /** The public address (PENDULUM_URL). */
  base: URL;
  /** The number of trusted proxies in front that write X-Forwarded-For. */
  proxies: number;
  /** Origins that a form may redirect to: the OpenID provider's. */
  formTargets: string[];
  /** The paths of route handlers, as opposed to pages. */
  handlers: RegExp;
  /** Is told each request once its answer has left. */
  report: (answered: Answered) => void;
  dev: boolean;
};

type App = (req: IncomingMessage, res: ServerResponse) => Promise<void>;
type Guard = { app: App; settings: GuardSettings; permit: ReturnType<typeof permits> };
type Permitted = { id: string; req: IncomingMessage; res: ServerResponse; release: Release };

/** What a monitoring program asks is answered even when everything else waits. */
const NEEDS_NO_PERMIT = /^\/api\/(health|metrics)\b/;
const LONGEST_READ_MS = 9_000;
const LONGEST_WRITE_MS = 30_000;

/**
 * The HTTP server in front of the app. Malformed and oversized requests, and those for another host
 * or from another site, are answered 4xx here and reach no code of the app; every response carries
 * the security headers; when the database is unavailable, the response is 503, within a bounded
 * time, and work still pending for the request is not done. When more is requested than can be
 * answered soon, those who wait too long are answered 503 too, and the others are served.
 */
export function guardedServer(app: App, settings: GuardSettings): Server {
  const guard = { app, settings, permit: permits() };
  const server = createServer(
    {
      maxHeaderSize: 32_768,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 10_000,
      connectionsCheckingInterval: 2_000,
    },
    (req, res) => {
      serve(guard, req, res).catch((error: unknown) => {
        logError("guard", error);
        if (res.headersSent) res.destroy();
        else sendRefusal(res, refusal(req.complete ? 500 : 400, "This could not be answered."));
      });
    },
  );
  server.maxHeadersCount = 100;
  const refuseSocket = (line: string) =>
    `HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
  server.on("connect", (_req, socket) => socket.end(refuseSocket("405 Method Not Allowed")));
  if (!settings.dev)
    server.on("upgrade", (_req, socket) => socket.end(refuseSocket("400 Bad Request")));
  server.on("clientError", (error: Error & { code?: string }, socket) => {
    if (!socket.writable) return socket.destroy();
    if (error.code === "HPE_HEADER_OVERFLOW")
      return socket.end(refuseSocket("431 Request Header Fields Too Large"));
    const isSlow = error.code === "ERR_HTTP_REQUEST_TIMEOUT";
    socket.end(refuseSocket(isSlow ? "408 Request Timeout" : "400 Bad Request"));
  });
  return server;
}

async function serve(
  { app, settings, permit }: Guard,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const { base, dev, formTargets, report } = settings;
  const id = requestIdOf(req, settings);
  res.setHeader("X-Request-Id", id);
  reportWhenAnswered(req, res, id, report);
  const headerSettings = { https: base.protocol === "https:", dev, formTargets };
  const policy = contentSecurityPolicy(headerSettings);
  setSecurityHeaders(res, policy, headerSettings);
  const refused = checkRequestLine(req, settings) ?? checkSender(req, settings);
  if (refused) {
    refuse(req, res, refused);
    return;
  }
  const headers = { ...trustedHeaders(req, settings), "content-security-policy": policy };
  const body = isWrite(req) ? await readBody(req) : null;
  if (body && "status" in body) {
    refuse(req, res, body);
    return;
  }
  const wrong = body && (await checkContent(req.url ?? "", headers, body, settings));
  if (wrong) {
    refuse(req, res, wrong);
    return;
  }
  if (dev || req.url?.startsWith("/_next/")) return app(replay(req, headers, body), res);
  const release = NEEDS_NO_PERMIT.test(req.url ?? "") ? nothing : await permit(isWrite(req));
  if (release)
    await serveWhole(app, settings, { id, req: replay(req, headers, body), res, release });
  else sendBusy(res, req.headers);
}

const nothing: Release = () => undefined;

/**
 * A program's body is validated by its route; the strict rules are for browsers' forms and our own
 * scripts.
 */
async function checkContent(
  url: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
  { dev, handlers }: GuardSettings,
): Promise<Refusal | null> {
  if (dev || isApi(url, handlers)) return null;
  return handlers.test(url) ? checkSentToHandler(headers, body) : checkSentToPage(headers, body);
}

function refuse(req: IncomingMessage, res: ServerResponse, refused: Refusal): void {
  if (!req.complete) res.setHeader("Connection", "close");
  sendRefusal(res, refused);
}

function serveWhole(
  app: App,
  settings: GuardSettings,
  { id, req, res, release }: Permitted,
): Promise<void> {
  return new Promise((resolve, reject) => {
    withRequestNote({ id, onlyReads: !isWrite(req) }, (note) => {
      const isPage = !settings.handlers.test(req.url ?? "");
      const giveUp = bufferResponse(res, (body, late) => {
        // The app has finished; how long the network takes is no reason for others to wait.
        release();
        if (late) note.givenUp = true;
        if (late || note.unavailable) return () => sendBusy(res, req.headers);
        return lastCheck({ req, res, body, note, isPage }, settings);
      });
      const timer = setTimeout(giveUp, isWrite(req) ? LONGEST_WRITE_MS : LONGEST_READ_MS);
      res.once("close", () => {
        clearTimeout(timer);
        release();
      });
      app(req, res).then(resolve, reject);
    });
  });
}
