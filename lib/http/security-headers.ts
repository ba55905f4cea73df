import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";

/** What the headers depend on. `formTargets` are origins that a form may redirect to. */
export type HeaderSettings = { https: boolean; dev: boolean; formTargets: string[] };

/** The content security policy of one response; its nonce admits only this response's scripts. */
export function contentSecurityPolicy(settings: HeaderSettings): string {
  const nonce = randomBytes(16).toString("base64");
  const { dev, https, formTargets } = settings;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${dev ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action ${["'self'", ...formTargets].join(" ")}`,
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

const ALWAYS = {
  "X-Content-Type-Options": "nosniff",
  // Not `no-referrer`: browsers then send `Origin: null` with the site's own forms.
  "Referrer-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  "X-Permitted-Cross-Domain-Policies": "none",
};

/** Sets the security headers of every response, static files and errors included. */
export function setSecurityHeaders(
  res: ServerResponse,
  policy: string,
  settings: HeaderSettings,
): void {
  for (const [name, value] of Object.entries(ALWAYS)) res.setHeader(name, value);
  res.setHeader("Content-Security-Policy", policy);
  if (settings.https)
    res.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
}
