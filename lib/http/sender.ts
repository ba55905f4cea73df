import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { refusal, type Refusal } from "./refusal";
import { isWrite } from "./request-line";
import { isApi } from "./routes";

/**
 * `base` is the public address of this installation; `proxies` the number of trusted proxies in
 * front; `handlers` the paths of route handlers.
 */
export type SenderSettings = { base: URL; proxies: number; handlers: RegExp };

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;
const LOOPBACK_ADDRESS = /^(::1|(::ffff:)?127(\.\d+){3})$/;

/**
 * Refuses requests for other hosts, and state changes or embedded loads from other sites. A
 * loopback name is also accepted, but only from this machine: health checks, and the app calling
 * itself.
 */
export function checkSender(req: IncomingMessage, settings: SenderSettings): Refusal | null {
  const { base } = settings;
  const host = req.headers.host?.toLowerCase() ?? "";
  if (host !== base.host && !isFromThisMachine(req))
    return refusal(421, "This site is not served under that name.");
  const site = req.headers["sec-fetch-site"];
  if (isWrite(req)) {
    const isSameOrigin =
      req.headers.origin === base.origin && (site === undefined || site === "same-origin");
    return isSameOrigin || isFromProgram(req, settings)
      ? null
      : refusal(403, "Changes are only accepted from the site itself.");
  }
  const isNavigation = req.headers["sec-fetch-mode"] === "navigate";
  const isEmbedded = /^(iframe|frame|object|embed)$/.test(req.headers["sec-fetch-dest"] ?? "");
  if ((site === "cross-site" || site === "same-site") && (!isNavigation || isEmbedded))
    return refusal(403, "Other sites may link here, not embed this.");
  return null;
}

/**
 * Whether no browser can have sent this, so that no other site can have caused it: a program sends
 * a key instead of a cookie. A browser sends the origin with every write, and a form without a
 * cookie could still sign somebody in.
 */
function isFromProgram({ url, headers }: IncomingMessage, { handlers }: SenderSettings): boolean {
  const ofBrowser = [headers.cookie, headers.origin, headers["sec-fetch-site"]];
  return isApi(url ?? "", handlers) && ofBrowser.every((header) => header === undefined);
}

function isFromThisMachine(req: IncomingMessage): boolean {
  return (
    LOOPBACK_HOST.test(req.headers.host ?? "") &&
    LOOPBACK_ADDRESS.test(req.socket.remoteAddress ?? "")
  );
}

const CLAIMS =
  /^(x-forwarded|x-real-ip|forwarded$|x-pendulum|x-middleware|x-invoke|x-next|x-nextjs|x-matched-path|x-now|x-vercel|x-prerender|x-original|x-rewrite|x-http-method|next-resume|content-security-policy)/;

/**
 * The headers passed to the app: none that only a proxy or the framework may set, and the sender's
 * real address as `x-pendulum-address`.
 */
export function trustedHeaders(
  req: IncomingMessage,
  { base, proxies }: SenderSettings,
): IncomingHttpHeaders {
  const internal = req.headers.host !== base.host;
  const kept = Object.entries(req.headers).filter(
    ([name]) => !CLAIMS.test(name) && (internal || name !== "x-action-forwarded"),
  );
  const address = addressOf(req, proxies);
  return {
    ...Object.fromEntries(kept),
    host: base.host,
    "x-forwarded-host": base.host,
    "x-forwarded-proto": base.protocol.slice(0, -1),
    "x-forwarded-for": address,
    "x-pendulum-address": address,
  };
}

/** The address of the sender: of the connection, or as recorded by the outermost trusted proxy. */
function addressOf(req: IncomingMessage, proxies: number): string {
  const noted = String(req.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => /^[0-9a-f.:]{2,45}$/i.test(part));
  return (proxies > 0 && noted.at(-proxies)) || (req.socket.remoteAddress ?? "unknown");
}
