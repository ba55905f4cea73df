import { cookies } from "next/headers";
import { askNextAuth } from "../next-auth-answer";
import { siteOrigin } from "../options";
import { returnPath } from "../return-path";
import { cookieName } from "../session-cookie";
import type { ElsewhereProblem } from "./problem";
import { OPENID, openIdProvider } from "./provider";

const PARTS = ["code", "state", "iss", "error"];

/**
 * Answers the way back from the OpenID provider: signs in, and says to which path of this site to go: where
 * the person wanted to, or the sign-in page with a reason. null when no provider is configured.
 */
export async function returnFromProvider(query: URLSearchParams): Promise<string | null> {
  if (!openIdProvider()) return null;
  const wanted = (await cookies()).get(cookieName("return"))?.value;
  const kept = [...query].filter(([name]) => PARTS.includes(name));
  const location = await askNextAuth("callback", OPENID, { query: new URLSearchParams(kept) });
  const error = location.searchParams.get("error");
  if (error === null) return returnPath(location.href, siteOrigin());
  const problem: ElsewhereProblem =
    error === "AccessDenied" ? "elsewhere-not-admitted" : "elsewhere-failed";
  const to = returnPath(wanted, siteOrigin());
  return `/sign-in?${new URLSearchParams({ problem, ...(to === "/" ? {} : { to }) })}`;
}
