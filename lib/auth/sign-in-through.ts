import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { done, type Outcome, refused } from "@/lib/outcome";
import { askNextAuth } from "./next-auth-answer";
import { noteProviderPage } from "./openid/origins";
import type { ElsewhereProblem } from "./openid/problem";
import { OPENID, openIdProvider } from "./openid/provider";
import { siteOrigin } from "./options";
import { returnPath } from "./return-path";
import { cookieName, cookieOptions } from "./session-cookie";

export type ProviderId = "password" | "link" | "code" | "demo";

const REFUSALS = [
  "wrong-credentials",
  "too-many-attempts",
  "not-admitted",
  "link-spent",
  "wrong-code",
  "code-too-late",
] as const;
export type Refusal = (typeof REFUSALS)[number];

/**
 * Signs in from a form's action, by one of our own ways in.
 * The value is where to go next: `to`, or the page that asks for the code of the second factor.
 */
export async function signInThrough(
  provider: ProviderId,
  fields: Record<string, string>,
  to: string,
): Promise<Outcome<string, Refusal>> {
  const location = await ask("callback", provider, { ...fields, callbackUrl: to });
  const error = location.searchParams.get("error");
  if (error === "code-needed")
    return done(`/sign-in/code?to=${encodeURIComponent(returnPath(to))}`);
  if (!error) return done(returnPath(location.href, siteOrigin()));
  return refused(REFUSALS.find((known) => known === error) ?? "wrong-credentials");
}

/**
 * Begins signing in at the OpenID provider. The value is the address of its sign-in page; that page leads back
 * to `returnFromProvider`, and then to `to`.
 */
export async function signInElsewhere(to: string): Promise<Outcome<string, ElsewhereProblem>> {
  if (!openIdProvider()) return refused("elsewhere-unreachable");
  const location = await ask("signin", OPENID, { callbackUrl: to });
  if (location.origin === siteOrigin()) return refused("elsewhere-unreachable");
  noteProviderPage(location.href);
  return done(location.href);
}

// next-auth takes forms only with the token of its own, in the form and in a cookie.
async function ask(
  step: "signin" | "callback",
  provider: string,
  fields: Record<string, string>,
): Promise<URL> {
  const jar = await cookies();
  const csrfToken = randomBytes(32).toString("hex");
  const proof = createHash("sha256")
    .update(csrfToken + env().PENDULUM_SECRET)
    .digest("hex");
  jar.set(cookieName("csrf"), `${csrfToken}|${proof}`, cookieOptions());
  const location = await askNextAuth(step, provider, { fields: { ...fields, csrfToken } });
  jar.set(cookieName("csrf"), "", { ...cookieOptions(), maxAge: 0 });
  return location;
}
