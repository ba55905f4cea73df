import { cookies } from "next/headers";
import { done, type Outcome, refused } from "@/lib/outcome";
import { cookieName, cookieOptions } from "../session-cookie";
import { askNextAuth, locationIn } from "./next-auth";
import { siteOrigin, type Way } from "./options";
import { noteProviderPage } from "./origins";
import type { ElsewhereProblem } from "./problem";
import { OPENID, openIdProvider } from "./provider";

/**
 * Begins signing in at the OpenID provider. The value is the address of its sign-in page; that page leads back
 * to `returnFromProvider`, and then to `to`.
 */
export async function leaveForProvider(to: string): Promise<Outcome<string, ElsewhereProblem>> {
  if (!openIdProvider()) return refused("elsewhere-unreachable");
  const way: Way = { problem: "elsewhere-unreachable" };
  // next-auth takes forms only with a token of its own, which it gives for the asking.
  const { csrfToken } = (await (await askNextAuth(["csrf"], way)).json()) as { csrfToken: string };
  const fields = { callbackUrl: to, csrfToken };
  const location = locationIn(await askNextAuth(["signin", OPENID], way, { fields }));
  (await cookies()).set(cookieName("csrf"), "", { ...cookieOptions(), maxAge: 0 });
  if (!location || location.origin === siteOrigin()) return refused("elsewhere-unreachable");
  noteProviderPage(location.href);
  return done(location.href);
}
