import { cookies } from "next/headers";
import { env, type ProviderSettings } from "@/lib/env";
import { done, type Outcome, refused } from "@/lib/outcome";
import { hasJustSignedIn } from "../password/proof-mutations";
import type { Viewer } from "../queries";
import { cookieName, cookieOptions } from "../session-cookie";
import { signText } from "../signed-text";
import { askNextAuth, locationIn } from "./next-auth";
import { siteOrigin, type Way } from "./options";
import { noteProviderPage } from "./origins";
import { findProvider } from "./provider";

const LINK_MINUTES = 15;

/** The cookie that says that a signed-in person went to a provider to link an identity there. */
export const LINKING = "linking";

/** What that cookie names: the session, and the provider. */
export function linkingText(sessionId: string, { id }: ProviderSettings): string {
  return `${sessionId} ${id}`;
}

/**
 * Starts signing in at an OpenID provider. The value is the address of its sign-in page, which
 * redirects to `returnFromProvider` and then to `to`.
 */
export async function startProviderSignIn(
  providerId: string,
  to: string,
): Promise<Outcome<string, "elsewhere-unreachable">> {
  (await cookies()).set(cookieName(LINKING), "", { ...cookieOptions(), maxAge: 0 });
  return startAt(providerId, to);
}

/**
 * Starts linking an identity at a provider to the viewer, who has just signed in: a session left
 * open does not become a lasting way in.
 */
export async function startProviderLink(
  viewer: Viewer,
  providerId: string,
  now: Date,
): Promise<Outcome<string, "elsewhere-unreachable" | "sign-in-again">> {
  if (!(await hasJustSignedIn(viewer, now))) return refused("sign-in-again");
  const provider = findProvider(providerId);
  const started = await startAt(providerId, "/account");
  if (!provider || !started.ok) return refused("elsewhere-unreachable");
  const maxAge = LINK_MINUTES * 60;
  const expiresAt = new Date(now.getTime() + maxAge * 1000);
  const text = linkingText(viewer.sessionId, provider);
  const value = signText(text, expiresAt, env().PENDULUM_SECRET, LINKING);
  (await cookies()).set(cookieName(LINKING), value, { ...cookieOptions(), maxAge });
  return started;
}

async function startAt(
  providerId: string,
  to: string,
): Promise<Outcome<string, "elsewhere-unreachable">> {
  const provider = findProvider(providerId);
  if (!provider) return refused("elsewhere-unreachable");
  const way: Way = { provider, problem: "elsewhere-unreachable" };
  // next-auth accepts forms only with its own CSRF token, which it returns on request.
  const { csrfToken } = (await (await askNextAuth(["csrf"], way)).json()) as { csrfToken: string };
  const fields = { callbackUrl: to, csrfToken };
  const location = locationIn(await askNextAuth(["signin", provider.id], way, { fields }));
  (await cookies()).set(cookieName("csrf"), "", { ...cookieOptions(), maxAge: 0 });
  if (!location || location.origin === siteOrigin()) return refused("elsewhere-unreachable");
  noteProviderPage(location.href);
  return done(location.href);
}
