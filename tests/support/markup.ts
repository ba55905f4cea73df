import { createHash } from "node:crypto";

const FORBIDDEN = /^(iframe|object|embed|base|img|math|marquee|frame|applet|script|style)$/;

/**
 * Foreign parts in a page's markup: event handlers, script addresses, elements that this site never
 * uses, scripts without the nonce of the response. Empty when all text was rendered as text.
 */
export function strangeMarkup(html: string, policy: string): string[] {
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "none";
  const found: string[] = [];
  // A static page has inline style, allowed by its policy.
  const own = html.replace(/<style>([\s\S]*?)<\/style>/g, (all, style: string) => {
    const digest = createHash("sha256").update(style).digest("base64");
    return policy.includes(`style-src 'sha256-${digest}'`) ? "" : all;
  });
  const rest = own.replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (all, attributes: string) => {
    if (!attributes.includes(`nonce="${nonce}"`)) found.push(all.slice(0, 120));
    return "";
  });
  for (const [tag, name = "", attributes = ""] of rest.matchAll(/<([a-zA-Z!?][^\s>/]*)([^>]*)>/g)) {
    const isBad = FORBIDDEN.test(name.toLowerCase()) || attributesOf(attributes).some(isStrange);
    if (isBad) found.push(tag.slice(0, 120));
  }
  if (rest.includes("62615533")) found.push("a template was evaluated");
  return found;
}

function attributesOf(text: string): [string, string][] {
  return [...text.matchAll(/([^\s=/"']+)(?:\s*=\s*("[^"]*"|[^\s"]+))?/g)].map(
    ([, name = "", value = ""]) => [name.toLowerCase(), value.replace(/^"/, "").trim()],
  );
}

function isStrange([name, value]: [string, string]): boolean {
  const leads = /^(href|src|action|formaction|srcdoc)$/.test(name);
  return /^(on|http-equiv)/.test(name) || (leads && /^(javascript|data|vbscript):/i.test(value));
}
