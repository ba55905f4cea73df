import { decode, encode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { env } from "@/lib/env";

/** The content of the session cookie: its person and its session. */
export type SessionName = { userId: string; sessionId: string };

/** Whether this installation is reached by https; decides on `__Host-` and Secure cookies. */
export function isHttps(): boolean {
  return env().PENDULUM_URL.startsWith("https:");
}

/** The name of one of our cookies; under https bound to this host by the `__Host-` prefix. */
export function cookieName(name: string): string {
  return isHttps() ? `__Host-pendulum.${name}` : `pendulum.${name}`;
}

/** The attributes of every sign-in cookie: not readable by scripts, not sent with forms of other sites. */
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

/** Stores a session in the requesting browser, for as long as a session may last. */
export async function writeSessionCookie(session: SessionName): Promise<void> {
  const maxAge = env().SESSION_MAX_HOURS * 3600;
  const token = await encode({
    token: claimsOf(session),
    secret: env().PENDULUM_SECRET,
    maxAge,
  });
  (await cookies()).set(sessionCookieName(), token, { ...cookieOptions(), maxAge });
}

/** The session in the cookie's token. */
export function claimsOf({ userId, sessionId }: SessionName): { sub: string; sid: string } {
  return { sub: userId, sid: sessionId };
}
