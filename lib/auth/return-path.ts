const BASE = "http://pendulum.invalid";
const NOT_PLAIN = /[\\\u0000-\u001f\u007f]|%(5c|0[0-9a-f]|1[0-9a-f]|7f|2f%2f)/i;
const NAMES_A_HOST = /^\/(\/|%2f)/i;

/**
 * The path to go to after signing in: a path of this site, or "/" for anything else. Accepts what
 * starts with one slash, or with `origin` (the installation's own), and stays on the site however a
 * browser parses it.
 */
export function returnPath(wanted: unknown, origin?: string): string {
  if (typeof wanted !== "string" || wanted.length > 1000) return "/";
  const path = origin && wanted.startsWith(`${origin}/`) ? wanted.slice(origin.length) : wanted;
  if (!path.startsWith("/") || NOT_PLAIN.test(path) || !URL.canParse(path, BASE)) return "/";
  const url = new URL(path, BASE);
  if (url.origin !== BASE || NAMES_A_HOST.test(path) || NAMES_A_HOST.test(url.pathname)) return "/";
  if (/^\/(api|sign-in|join)(\/|$)/.test(url.pathname)) return "/";
  return `${url.pathname}${url.search}`;
}
