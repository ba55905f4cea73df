import { createHash } from "node:crypto";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { localeFrom, type Locale } from "@/lib/language/locale";
import { messagesOf } from "@/lib/language/messages";

const STYLE = `
:root{color-scheme:light dark;--canvas:light-dark(#f8f8f7,#11151b);--ink:light-dark(#1a2029,#e9ecf1);--muted:light-dark(#57606e,#a3acba);--line:light-dark(#868e99,#6f7987);--ic:light-dark(#1d5cb8,#86b6ff);--mg:light-dark(#a84d06,#f4ab63)}
[data-theme=light]{color-scheme:light}[data-theme=dark]{color-scheme:dark}
html{background:var(--canvas);color:var(--ink)}
body{margin:0;font:1rem/1.6 Inter,ui-sans-serif,system-ui,sans-serif}
main{box-sizing:border-box;width:100%;max-width:28rem;margin:0 auto;padding:14svh 1rem 3rem}
.name{display:flex;align-items:center;gap:.5rem;margin:0 0 2.5rem;font-size:1.125rem;font-weight:600;letter-spacing:-.02em}
h1{margin:0;text-wrap:balance;font-size:1.875rem;line-height:1.25;letter-spacing:-.015em;font-weight:600}
p{margin:.75rem 0 0;color:var(--muted)}.name{color:var(--ink)}
a{display:inline-block;margin-top:2rem;padding:.5rem 1rem;border-radius:.5rem;background:var(--ink);color:var(--canvas);font-size:.875rem;font-weight:500;text-decoration:none}
a:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
.arc{fill:none;stroke:var(--line);stroke-width:1.5}.rod{stroke:var(--ink);stroke-width:1.5;stroke-linecap:round}.bob{fill:var(--ink)}.ic{fill:var(--ic)}.mg{fill:var(--mg)}
`;
const HASH = createHash("sha256").update(STYLE).digest("base64");
const POLICY = `default-src 'none'; img-src 'self'; style-src 'sha256-${HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;
const MARK = `<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path class="arc" d="M3 15a11 11 0 0 0 18 0"/><path class="rod" d="M12 2 9 16"/><circle class="bob" cx="8.6" cy="17.6" r="3.2"/><rect class="ic" x="1.5" y="12" width="3" height="3"/><circle class="mg" cx="21" cy="13.5" r="1.6"/></svg>`;

type Words = { title: string; text: string; again?: string; back?: string };

/** What such a page can say: try again; it failed; not found; what was sent is from an older page. */
export type PlainPage = "busy" | "broken" | "missing" | "outdated";

/**
 * Writes a whole page that needs neither database nor scripts, in the language and theme stored in
 * this browser. `kind` selects the texts under `error`.
 */
export function writePlainPage(
  res: ServerResponse,
  kind: PlainPage,
  headers: IncomingHttpHeaders,
): void {
  const cookies = headers.cookie ?? "";
  const chosen = (name: string) => new RegExp(`(?:^|;\\s*)${name}=(\\w+)`).exec(cookies)?.[1];
  const locale = localeFrom(chosen("locale"), headers["accept-language"] ?? null);
  const theme = ["light", "dark"].find((known) => known === chosen("theme")) ?? "system";
  const { title, text, again, back } = wordsOf(locale, kind);
  const way = kind === "missing" ? `<a href="/">${back}</a>` : `<a href="">${again}</a>`;
  res.setHeader("Content-Type", "text/html; charset=utf-8");
  res.setHeader("Cache-Control", "private, no-store");
  res.setHeader("Content-Security-Policy", POLICY);
  res.end(
    `<!doctype html><html lang="${locale}" data-theme="${theme}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head><body><main><p class="name">${MARK}Pendulum</p><h1>${title}</h1><p>${text}</p>${way}</main></body></html>`,
  );
}

function wordsOf(locale: Locale, kind: PlainPage): Words {
  const { app, error } = messagesOf(locale) as unknown as {
    app: { notFound: Words };
    error: Words & Record<string, Partial<Words>>;
  };
  return kind === "missing" ? app.notFound : { ...error, ...error[kind] };
}
