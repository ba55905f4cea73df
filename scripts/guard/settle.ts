import type { ServerResponse } from "node:http";
import { log } from "@/lib/log";
import { refusal, sendRefusal } from "./refusal";

const PUBLIC_FILES = /^(image|font)\//;

/**
 * The last look at an answer of the app before it leaves: nobody else may keep it, and it leads to this site
 * or, from its sign-in, to the OpenID provider. Returns the answer to send instead, if need be.
 */
export function settle(
  res: ServerResponse,
  { base, formTargets }: { base: URL; formTargets: string[] },
): (() => void) | null {
  const type = String(res.getHeader("content-type") ?? "");
  if (!PUBLIC_FILES.test(type)) res.setHeader("Cache-Control", "private, no-store");
  res.removeHeader("x-powered-by");
  const origins = new Set([base.origin, ...formTargets]);
  const targets = [res.getHeader("location"), res.getHeader("x-action-redirect")];
  if (targets.every((target) => target === undefined || staysOn(String(target), base, origins)))
    return null;
  log("error", "redirect-refused");
  return () => sendRefusal(res, refusal(400, "This address leads away from the site."));
}

function staysOn(target: string, base: URL, origins: Set<string>): boolean {
  const address = target.replace(/;(push|replace)$/, "");
  if (/[\u0000-\u0020\\]/.test(address)) return false;
  try {
    return origins.has(new URL(address, base).origin);
  } catch {
    return false;
  }
}
