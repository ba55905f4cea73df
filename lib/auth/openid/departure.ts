import { cookies } from "next/headers";
import { done, type Outcome, refused } from "@/lib/outcome";
import { cookieName, cookieOptions } from "../session-cookie";
import { askNextAuth, locationIn } from "./next-auth";
import { siteOrigin, type Way } from "./options";
import { noteProviderPage } from "./origins";
import type { ProviderProblem } from "./problem";
import { OPENID, openIdProvider } from "./provider";

/**
 * Starts signing in at the OpenID provider. The value is the address of its sign-in page, which
 * redirects to `returnFromProvider` and then to `to`.
 */
export async function startProviderSignIn(to: string): Promise<Outcome<string, ProviderProblem>> {
  if (!openIdProvider()) return refused("elsewhere-unreachable");
  const way: Way = { problem: "elsewhere-unreachable" };
  // next-auth accepts forms only with its own CSRF token, which it returns on request.
  const { csrfToken } = (await (await askNextAuth(["csrf"], way)).json()) as { csrfToken: string };
  const fields = { callbackUrl: to, csrfToken };
  const location = locationIn(await askNextAuth(["signin", OPENID], way, { fields }));
  (await cookies()).set(cookieName("csrf"), "", { ...cookieOptions(), maxAge: 0 });
  if (!location || location.origin === siteOrigin()) return refused("elsewhere-unreachable");
  noteProviderPage(location.href);
  return done(location.href);
}
