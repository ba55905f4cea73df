import type { JWT } from "next-auth/jwt";
import type { AuthOptions } from "next-auth";
import { env, type ProviderSettings } from "@/lib/env";
import { returnPath } from "../return-path";
import { claimsOf, cookieName, cookieOptions, isHttps } from "../session-cookie";
import { beginSession } from "../session-start";
import { identityFrom } from "./claims";
import type { Admission, ProviderProblem } from "./problem";
import { nextAuthProvider } from "./provider";

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

/** A way to a provider and back. */
export type Way = {
  provider: ProviderSettings;
  /** What went wrong; null once it is done. */
  problem: ProviderProblem | null;
  /** Who signs in. Absent on the way there: nobody does. */
  admit?: Admission;
  /** The person is signed in already and keeps their session. */
  keepsSession?: boolean;
};

/**
 * Configures next-auth for one provider: it sends people there and back, and stores the session
 * started for them in its cookie. It records the result in `way`.
 */
export function authOptions(way: Way): AuthOptions {
  process.env.NEXTAUTH_URL = siteOrigin(); // the only setting from which next-auth takes the host of its links
  const cookies = Object.entries(COOKIES).map(([key, name]) => {
    return [key, { name: cookieName(name), options: cookieOptions() }] as const;
  });
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
    providers: [nextAuthProvider(way.provider)],
    callbacks: {
      redirect: ({ url }) => siteOrigin() + returnPath(url, siteOrigin()),
      signIn: async ({ user, profile }) => {
        const identity = identityFrom({ ...profile }, way.provider);
        if (!identity || !way.admit) return false;
        const outcome = await way.admit(identity, new Date());
        if (!outcome.ok) {
          way.problem = outcome.reason;
          return false;
        }
        if (way.keepsSession) {
          way.problem = null;
          return false;
        }
        user.id = outcome.value; // next-auth passes this same object to `jwt`
        return true;
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
