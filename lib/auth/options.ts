import type { JWT } from "next-auth/jwt";
import type { AuthOptions } from "next-auth";
import { env } from "@/lib/env";
import { askingBrowser, dropPending, rememberAccount } from "./browser";
import { endSession, startSession } from "./mutations";
import { identityFrom } from "./openid/claims";
import { admitIdentity } from "./openid/mutations";
import { OPENID } from "./openid/provider";
import { providers } from "./providers";
import { returnPath } from "./return-path";
import { cookieName, cookieOptions, isHttps, readSessionCookie } from "./session-cookie";

/** The origin under which people reach this installation. */
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

/** How next-auth works here: the cookie holds a person's and a session's id, everything else is read fresh. */
export function authOptions(): AuthOptions {
  process.env.NEXTAUTH_URL = siteOrigin(); // next-auth takes the host of its links from nowhere else
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
    providers: providers(),
    callbacks: {
      redirect: ({ url }) => siteOrigin() + returnPath(url, siteOrigin()),
      signIn: async ({ user, account, profile }) => {
        if (account?.provider !== OPENID) return true;
        const identity = identityFrom({ ...profile });
        const outcome = identity && (await admitIdentity(identity, new Date()));
        if (!outcome?.ok) return false;
        user.id = outcome.value; // next-auth hands this same object to `jwt`
        return true;
      },
      // Typed as always there, but `user` comes at sign-in only.
      jwt: async ({ token, user }: { token: JWT; user?: { id: string } }) =>
        user ? await signedIn(user.id) : token,
      session: () => ({ expires: "" }),
    },
    logger: { error: logError, warn: () => undefined, debug: () => undefined },
  };
}

async function signedIn(userId: string): Promise<{ sub: string; sid: string }> {
  const now = new Date();
  const before = await readSessionCookie();
  if (before) await endSession(before.sessionId, now);
  const { device } = await askingBrowser(now);
  const started = await startSession(userId, device, now, env().SESSION_MAX_HOURS);
  if (!started) throw new Error("not-admitted");
  await rememberAccount(started.email, now);
  await dropPending();
  return { sub: userId, sid: started.sessionId };
}

// Names the failure only: what next-auth would print beside it may hold tokens and profiles.
function logError(code: string, detail: unknown): void {
  const cause = detail instanceof Error ? detail : (detail as { error?: unknown } | null)?.error;
  console.error(`sign-in: ${code}${cause instanceof Error ? ` (${cause.message})` : ""}`);
}
