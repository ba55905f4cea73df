import { cookies } from "next/headers";
import { returnPath } from "../return-path";
import { cookieName } from "../session-cookie";
import { askNextAuth, locationIn } from "./next-auth";
import { siteOrigin, type Way } from "./options";
import { OPENID, openIdProvider } from "./provider";

const PARTS = ["code", "state", "iss", "error"];

/**
 * Handles the redirect back from the OpenID provider: signs in, and returns the path to go to: the
 * wanted one, or the sign-in page with a reason. null when no provider is configured.
 */
export async function returnFromProvider(query: URLSearchParams): Promise<string | null> {
  if (!openIdProvider()) return null;
  const wanted = (await cookies()).get(cookieName("return"))?.value;
  const kept = [...query].filter(([name]) => PARTS.includes(name));
  const way: Way = { problem: "elsewhere-failed" };
  const answer = await askNextAuth(["callback", OPENID], way, { query: new URLSearchParams(kept) });
  if (way.problem === null) return returnPath(locationIn(answer)?.href, siteOrigin());
  const to = returnPath(wanted, siteOrigin());
  return `/sign-in?${new URLSearchParams({ problem: way.problem, ...(to !== "/" && { to }) })}`;
}
