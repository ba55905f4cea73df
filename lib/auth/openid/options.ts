import type { JWT } from "next-auth/jwt";
import type { AuthOptions } from "next-auth";
import { env } from "@/lib/env";
import { returnPath } from "../return-path";
import { claimsOf, cookieName, cookieOptions, isHttps } from "../session-cookie";
import { beginSession } from "../session-start";
import { identityFrom } from "./claims";
import { admitIdentity } from "./mutations";
import type { ProviderProblem } from "./problem";
import { openIdProvider } from "./provider";

/** The public origin of this installation. */
export function siteOrigin(): string {
  return new URL(env().PENDULUM_URL).origin;
}

const COOKIES = {
  sessionToken: "session",
  callbackUrl: "return",
  csrfToken: "csrf",
  pkceCodeVerifier: "pkce",
  state: "state",
  nonce: "nonce",
} as const;

/** The result of a sign-in at the provider: what went wrong, null once the person is signed in. */
export type Way = { problem: ProviderProblem | null };

/**
 * Configures next-auth: it sends people to the OpenID provider and back, and stores the session
 * started for them in its cookie. It records the result in `way`.
 */
export function authOptions(way: Way): AuthOptions {
  process.env.NEXTAUTH_URL = siteOrigin(); // the only setting from which next-auth takes the host of its links
  const cookies = Object.entries(COOKIES).map(([key, name]) => {
    return [key, { name: cookieName(name), options: cookieOptions() }] as const;
  });
  const provider = openIdProvider();
  return {
    secret: env().PENDULUM_SECRET,
    useSecureCookies: isHttps(),
    cookies: Object.fromEntries(cookies),
    session: { strategy: "jwt", maxAge: env().SESSION_MAX_HOURS * 3600 },
    pages: {
      signIn: "/sign-in",
      error: "/sign-in",
      signOut: "/sign-in",
      verifyRequest: "/sign-in",
    },
    providers: provider ? [provider] : [],
    callbacks: {
      redirect: ({ url }) => siteOrigin() + returnPath(url, siteOrigin()),
      signIn: async ({ user, profile }) => {
        const identity = identityFrom({ ...profile });
        const outcome = identity && (await admitIdentity(identity, new Date()));
        if (!outcome?.ok) way.problem = "elsewhere-not-admitted";
        else user.id = outcome.value; // next-auth passes this same object to `jwt`
        return outcome?.ok ?? false;
      },
      // Typed as always present, but `user` is set at sign-in only.
      jwt: async ({ token, user }: { token: JWT; user?: { id: string } }) => {
        if (!user) return token;
        const session = await beginSession(user.id, new Date());
        way.problem = session ? null : "elsewhere-not-admitted";
        if (!session) throw new Error("not-admitted");
        return claimsOf(session);
      },
      session: () => ({ expires: "" }),
    },
    logger: { error: logError, warn: () => undefined, debug: () => undefined },
  };
}

// Logs the name of the failure only: the details that next-auth adds may hold tokens and profiles.
function logError(code: string, detail: unknown): void {
  const cause = detail instanceof Error ? detail : (detail as { error?: unknown } | null)?.error;
  console.error(`sign-in: ${code}${cause instanceof Error ? ` (${cause.message})` : ""}`);
}
