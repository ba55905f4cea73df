import { decode, encode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { env } from "@/lib/env";

/** What the session's cookie says: whose it is, and which one. */
export type SessionName = { userId: string; sessionId: string };

/** Whether people reach this installation by https; decides on `__Host-` and Secure cookies. */
export function isHttps(): boolean {
  return env().PENDULUM_URL.startsWith("https:");
}

/** The name of one of our cookies; under https bound to this host by the `__Host-` prefix. */
export function cookieName(name: string): string {
  return isHttps() ? `__Host-pendulum.${name}` : `pendulum.${name}`;
}

/** How every cookie of sign-in is set: unreadable for scripts, not sent along from other sites' forms. */
export function cookieOptions() {
  return { path: "/", httpOnly: true, sameSite: "lax", secure: isHttps() } as const;
}

/** The name of the session cookie. */
export function sessionCookieName(): string {
  return cookieName("session");
}

/** The user and session named by the request's cookie; null when it is absent or not ours. */
export async function readSessionCookie(): Promise<SessionName | null> {
  const token = (await cookies()).get(sessionCookieName())?.value;
  if (!token) return null;
  const claims = await decode({ token, secret: env().PENDULUM_SECRET }).catch(() => null);
  if (typeof claims?.sub !== "string" || typeof claims.sid !== "string") return null;
  return { userId: claims.sub, sessionId: claims.sid };
}

/** Names a session in the browser that asks, for as long as a session may live. */
export async function writeSessionCookie(session: SessionName): Promise<void> {
  const maxAge = env().SESSION_MAX_HOURS * 3600;
  const token = await encode({
    token: claimsOf(session),
    secret: env().PENDULUM_SECRET,
    maxAge,
  });
  (await cookies()).set(sessionCookieName(), token, { ...cookieOptions(), maxAge });
}

/** A session as the cookie's token holds it. */
export function claimsOf({ userId, sessionId }: SessionName): { sub: string; sid: string } {
  return { sub: userId, sid: sessionId };
}
