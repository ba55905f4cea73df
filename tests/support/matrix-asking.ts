import { visit, type HttpAnswer } from "./raw-request";
import { SECRET } from "./matrix-world";
import { forbiddenNamesFor } from "./matrix-viewers";

/** The ways to request a page: by a browser, and in four ways by the client router. */
export const PAGE_FORMS = {
  HTML: () => ({}),
  RSC: () => ({ rsc: "1" }),
  // As from another page under the same layout: the layout, and its checks, are then not rendered again.
  inside: (path: string) => ({ rsc: "1", "next-router-state-tree": stateElsewhere(path) }),
  prefetch: () => ({ rsc: "1", "next-router-prefetch": "1" }),
  segment: () => ({
    rsc: "1",
    "next-router-prefetch": "1",
    "next-router-segment-prefetch": "/_tree",
  }),
} satisfies Record<string, (path: string) => Record<string, string>>;

export type PageForm = keyof typeof PAGE_FORMS;

/** The client router's state on a page that shares with `path` the layouts above its first variable part. */
function stateElsewhere(path: string): string {
  const parts = path.split("?")[0]?.split("/").filter(Boolean) ?? [];
  const variable = parts.findIndex((part) => part.length > 30);
  const shared = parts.slice(0, variable < 0 ? -1 : variable);
  const leaf = { children: ["elsewhere", { children: ["__PAGE__", {}] }] };
  const inner = shared.reduceRight<object>((below, part) => ({ children: [part, below] }), leaf);
  return encodeURIComponent(JSON.stringify(["", { children: ["(signed-in)", inner] }]));
}

/**
 * The word of the tables for a response: `ok`, `none` (not found), `door` (to sign-in), the path of
 * another redirect, or the status. A prefetch contains no page, so its `ok` does not mean that
 * content was seen.
 */
export function wordFor(answer: HttpAnswer): string {
  const told = /NEXT_REDIRECT;\w+;([^;"\\]*);/.exec(answer.body)?.[1];
  const target = String(
    answer.headers["x-action-redirect"] ?? answer.headers.location ?? told ?? "",
  );
  if (target) {
    const path = target.replace(/^https?:\/\/[^/]+/, "").replace(/;(push|replace)$/, "");
    return /^\/sign-in(\?|$)/.test(path) ? "door" : (path.split(/[?#]/)[0] ?? "");
  }
  if (answer.status === 404 || answer.body.includes("NEXT_HTTP_ERROR_FALLBACK;404")) return "none";
  if (answer.status === 200 || answer.status === 204) return "ok";
  return String(answer.status);
}

/** The texts in a response that this viewer must not receive when they are refused. */
export function leaksIn(answer: HttpAnswer, viewer: string): string[] {
  const whole = answer.body + JSON.stringify(answer.headers);
  return [...forbiddenNamesFor(viewer), ...Object.values(SECRET)].filter((text) =>
    whole.includes(text),
  );
}

/** Requests a page in one of these ways. */
export function ask(
  url: string,
  path: string,
  form: PageForm,
  cookie: string,
): Promise<HttpAnswer> {
  const headers: Record<string, string> = PAGE_FORMS[form](path);
  return visit(url, path, cookie ? { ...headers, cookie } : headers);
}
